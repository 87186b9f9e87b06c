using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Benchmarks.Growth;

/// <summary>Measures how the time of checking and fixing grows with the repeated example of each rule.</summary>
internal static class RuleGrowth
{
    /// <summary>Measures all examples whose name contains a text, and prints those whose time grows faster than their size.</summary>
    /// <returns>The number of printed examples.</returns>
    public static int Run(string filter, int count)
    {
        int found = 0;
        int measured = 0;
        GrowthResult? worst = null;
        foreach (var example in GrowingExample.All().Where(example => example.Name.Contains(filter, StringComparison.Ordinal)))
        {
            foreach (var (kind, size, run) in (IEnumerable<(string, int, Action<LintFile, IReadOnlyList<LintFile>>)>)
            [
                ("check", count, (file, others) => ManifestLinter.Check(file, others)),
                ("fix", count / 4, (file, others) => ManifestFixer.Apply(file, others, _ => true)),
            ])
            {
                var result = GrowthResult.Measure($"{kind} {example.Name}", size, n =>
                {
                    var (file, others) = example.Create(n);
                    var before = Environment.CpuUsage.TotalTime;
                    run(file, others);
                    return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
                });
                measured++;
                worst = worst is null || result.Exponent > worst.Exponent ? result : worst;
                if (result.IsSuperlinear)
                {
                    found++;
                    Console.WriteLine(result);
                }
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{measured} measured, {found} grow faster than linearly. The fastest: {worst}"));
        return found;
    }
}
