using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Naming;

/// <summary>Helpers for manifest lists in which a name may occur twice.</summary>
internal static class Entries
{
    /// <summary>Returns the entries by name, in file order. The first of several entries with the same name wins.</summary>
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

    /// <summary>Returns the C# names from the types file, by entry key.</summary>
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
