using System.Text;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules;

/// <summary>
/// What can be wrong with an alias, the same for datasets, fields, workflows, functions, accounts and actions: it becomes part of an
/// address and a property in JavaScript. Domo tells aliases apart by letter case.
/// </summary>
internal static class Aliases
{
    /// <summary>So many are compared with each other sooner than they are put into a table.</summary>
    private const int Few = 10;

    /// <summary>
    /// Whether the official CLI's own test takes a name: ASCII letters, digits, <c>$</c> and <c>_</c>, also in front. That test is asked
    /// by <c>domo init</c> only, so other names are published.
    /// </summary>
    public static bool IsJavaScriptName(string name) => FirstInvalid(name) < 0;

    /// <summary>The first character that <see cref="IsJavaScriptName"/> refuses, as a message names it: <c>a space</c>, <c>'-'</c>; empty when there is none.</summary>
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
    /// The name without what <see cref="IsJavaScriptName"/> refuses, each part behind the first with a capital: <c>productAlerts</c> for
    /// <c>product-alerts</c>; null when nothing is left that a letter begins.
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
    /// The aliases that an earlier one of the same list already is, or differs from by letter case alone; each once, and an equal one
    /// before one in another case. Leave out of the list what another rule reports.
    /// </summary>
    /// <param name="aliases">The aliases of one list, in its order, and the nodes to report at.</param>
    public static IReadOnlyList<AliasClash> FindClashes(IReadOnlyList<(string Alias, JsonValue Node)> aliases)
    {
        if (aliases.Count <= Few && !HasClash(aliases))
        {
            return [];
        }

        // The first in any letter case, and those later ones that differ from it.
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

    private static bool IsValid(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '$' or '_';
}

/// <summary>An alias that clashes with an earlier one.</summary>
/// <param name="Alias">The later alias.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Earlier">The earlier alias: the same, or the same but for letter case.</param>
/// <param name="EarlierNode">Where that stands.</param>
internal sealed record AliasClash(string Alias, JsonValue Node, string Earlier, JsonValue EarlierNode)
{
    /// <summary>Whether the two are the same; otherwise they differ by letter case alone.</summary>
    public bool IsSame => string.Equals(Alias, Earlier, StringComparison.Ordinal);
}
