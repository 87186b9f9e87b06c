using System.Globalization;

namespace Domo.Manifest.Generator.Naming;

/// <summary>
/// Assigns distinct C# names to the aliases of a scope, independent of their order in the file. The alias that is first in ordinal order
/// gets the plain name; the others get a numeric suffix. User-defined names take precedence. Names too long for metadata are shortened.
/// </summary>
internal static class NameScope
{
    /// <summary>Returns the names by alias.</summary>
    /// <param name="aliases">The aliases. Duplicates are ignored.</param>
    /// <param name="toName">Converts an alias to a name.</param>
    /// <param name="reserved">Names already in use in the scope.</param>
    public static Dictionary<string, string> Assign(IEnumerable<string> aliases, Func<string, string> toName, params string[] reserved) =>
        Assign(aliases, toName, [], reserved);

    /// <summary>Returns the names by alias.</summary>
    /// <param name="aliases">The aliases. Duplicates are ignored.</param>
    /// <param name="toName">Converts an alias to a name.</param>
    /// <param name="chosen">The user-defined names, by alias.</param>
    /// <param name="reserved">Names already in use in the scope.</param>
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
