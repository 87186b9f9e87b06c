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
}
