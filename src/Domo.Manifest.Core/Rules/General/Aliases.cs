using System.Text;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>
/// Checks the syntax of aliases, which become parts of URLs and names of JavaScript properties, and finds duplicates. Aliases are
/// case-sensitive.
/// </summary>
internal static class Aliases
{
    /// <summary>Up to this number, pairwise comparison is faster than a dictionary.</summary>
    private const int Few = 10;

    /// <summary>
    /// Returns whether a name consists of ASCII letters, digits, <c>$</c> and <c>_</c>, in any position. The official CLI checks this
    /// only in <c>domo init</c>, so other names are published.
    /// </summary>
    public static bool IsJavaScriptName(string name) => FirstInvalid(name) < 0;

    /// <summary>Describes the first character that <see cref="IsJavaScriptName"/> rejects: <c>a space</c>, <c>'-'</c>, or empty.</summary>
    public static string DescribeInvalid(string name)
    {
        int index = FirstInvalid(name);
        return index < 0 ? "" : name[index] switch
        {
            ' ' => "a space",
            '\t' => "a tab",
            char c when c is > ' ' and < '\u007F' || char.IsLetterOrDigit(c) => "'" + c + "'",
            char c when char.IsSurrogatePair(name, index) => "'" + c + name[index + 1] + "'",
            char c => "the character U+" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Removes the characters that <see cref="IsJavaScriptName"/> rejects and capitalizes the following parts: <c>productAlerts</c> for
    /// <c>product-alerts</c>. Returns null if nothing is left, or the rest starts with a digit.
    /// </summary>
    public static string? ToJavaScriptName(string name)
    {
        var result = new StringBuilder(name.Length);
        bool startsPart = false;
        foreach (char c in name)
        {
            if (!IsValid(c))
            {
                startsPart = result.Length > 0;
                continue;
            }

            result.Append(startsPart && c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
            startsPart = false;
        }

        return result.Length > 0 && result[0] is not (>= '0' and <= '9') ? result.ToString() : null;
    }

    /// <summary>
    /// Finds the aliases that equal an earlier one of the same list, or differ from it only in case. Each is reported once; an exact
    /// duplicate takes precedence.
    /// </summary>
    /// <param name="aliases">
    /// The aliases of one list, in its order, with the nodes to report at. Excludes aliases that another rule reports.
    /// </param>
    public static IReadOnlyList<AliasClash> FindClashes(IReadOnlyList<(string Alias, JsonValue Node)> aliases)
    {
        if (aliases.Count <= Few && !HasClash(aliases))
        {
            return [];
        }

        // The first alias in any case, and the later ones that differ only in case.
        var first = new Dictionary<string, int>(aliases.Count, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int>? variants = null;
        List<AliasClash>? clashes = null;
        for (int i = 0; i < aliases.Count; i++)
        {
            (string alias, var node) = aliases[i];
            if (!first.TryGetValue(alias, out int earlier))
            {
                first.Add(alias, i);
                continue;
            }

            if (!string.Equals(aliases[earlier].Alias, alias, StringComparison.Ordinal))
            {
                variants ??= new(StringComparer.Ordinal);
                if (variants.TryGetValue(alias, out int same))
                {
                    earlier = same;
                }
                else
                {
                    variants.Add(alias, i);
                }
            }

            (clashes ??= []).Add(new(alias, node, aliases[earlier].Alias, aliases[earlier].Node));
        }

        return clashes ?? (IReadOnlyList<AliasClash>)[];
    }

    private static bool HasClash(IReadOnlyList<(string Alias, JsonValue Node)> aliases)
    {
        for (int i = 1; i < aliases.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(aliases[i].Alias, aliases[j].Alias, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int FirstInvalid(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!IsValid(name[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsValid(char c) => c is '$' or '_' || AsciiText.IsLetterOrDigit(c);
}
