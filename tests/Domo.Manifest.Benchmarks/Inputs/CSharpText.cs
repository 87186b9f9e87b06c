using System.Globalization;
using System.Text;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>Ordinary C# files of about 5 KB.</summary>
internal static class CSharpText
{
    private const int Methods = 9;

    public static string File(int number, bool edited = false)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Acme.Sales;

            /// <summary>Part {{number}} of the app.</summary>
            public sealed class Report{{number}}
            {
                private readonly Dictionary<string, decimal> _totals = new();
            """);
        for (int i = 0; i < Methods; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $$"""

                    /// <summary>Adds the amounts of a region to the totals and tells the largest of them.</summary>
                    public decimal Add{{i}}(string region, IEnumerable<decimal> amounts)
                    {
                        decimal largest = {{(edited && i == 0 ? 1 : 0)}};
                        foreach (var amount in amounts.Where(amount => amount > {{i}}m))
                        {
                            if (!_totals.TryGetValue(region, out var total))
                            {
                                total = 0;
                            }

                            _totals[region] = total + amount;
                            largest = Math.Max(largest, amount);
                        }

                        return largest;
                    }
                """);
        }

        return text.AppendLine("}").ToString();
    }
}
