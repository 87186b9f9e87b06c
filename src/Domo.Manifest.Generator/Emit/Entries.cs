using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Helps with lists of a manifest in which one name may occur twice.</summary>
internal static class Entries
{
    /// <summary>The entries by name, in the file's order; of two with the same name the first counts.</summary>
    public static OrderedEntries<T> ByKey<T>(EquatableArray<T> entries, Func<T, string> key)
        where T : IEquatable<T>
    {
        var result = new OrderedEntries<T>();
        foreach (var entry in entries)
        {
            result.TryAdd(key(entry), entry);
        }

        return result;
    }

    /// <summary>The C# names that the types file has chosen, by the key of their entry.</summary>
    public static Dictionary<string, string> ChosenNames<T>(OrderedEntries<T> entries, Func<T, string?> nameOf)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Keys.Count; i++)
        {
            if (nameOf(entries.Values[i]) is { } name)
            {
                names.Add(entries.Keys[i], name);
            }
        }

        return names;
    }
}
