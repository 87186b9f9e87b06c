using System.Globalization;

namespace Domo.Manifest.Generator.Naming;

/// <summary>
/// Gives the aliases of one scope distinct C# names. Who gets the plain name does not depend on the order in the file: the
/// alias that is first in ordinal order does, the others get a number behind it. Names that somebody chose come before all others. A
/// name that is too long for metadata is shortened.
/// </summary>
internal static class NameScope
{
    /// <summary>The names, by alias.</summary>
    /// <param name="aliases">The aliases; one that occurs twice counts once.</param>
    /// <param name="toName">How one alias becomes a name.</param>
    /// <param name="reserved">Names that something else in the scope has.</param>
    public static Dictionary<string, string> Assign(IEnumerable<string> aliases, Func<string, string> toName, params string[] reserved) =>
        Assign(aliases, toName, [], reserved);

    /// <summary>The names, by alias.</summary>
    /// <param name="aliases">The aliases; one that occurs twice counts once.</param>
    /// <param name="toName">How one alias becomes a name.</param>
    /// <param name="chosen">The names that somebody chose, by alias.</param>
    /// <param name="reserved">Names that something else in the scope has.</param>
    public static Dictionary<string, string> Assign(
        IEnumerable<string> aliases, Func<string, string> toName, Dictionary<string, string> chosen, params string[] reserved)
    {
        var ordered = new SortedSet<string>(aliases, StringComparer.Ordinal);
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var colliding = new List<string>();

        foreach (bool isChosen in (bool[])[true, false])
        {
            foreach (string alias in ordered)
            {
                if (chosen.ContainsKey(alias) != isChosen)
                {
                    continue;
                }

                string name = NameOf(alias);
                if (taken.Add(name))
                {
                    names[alias] = name;
                }
                else
                {
                    colliding.Add(alias);
                }
            }
        }

        var lastNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string alias in colliding)
        {
            string name = NameOf(alias);
            string separator = char.IsDigit(name[name.Length - 1]) ? "_" : "";
            int number = lastNumbers.TryGetValue(name, out int last) ? last : 1;
            string numbered;
            do
            {
                number++;
                numbered = name + separator + number.ToString(CultureInfo.InvariantCulture);
            }
            while (!taken.Add(numbered));

            lastNumbers[name] = number;
            names[alias] = numbered;
        }

        return names;

        string NameOf(string alias) => CSharpName.Shorten(chosen.TryGetValue(alias, out string? name) ? name : toName(alias));
    }
}
