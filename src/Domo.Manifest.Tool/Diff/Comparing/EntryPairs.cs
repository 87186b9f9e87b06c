using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>
/// Matches the entries of two lists: by the name that the app uses, and the remaining ones by the ID of what they refer to.
/// </summary>
internal static class EntryPairs
{
    /// <summary>Returns the pairs: first those of the old list in its order, then the added entries.</summary>
    /// <param name="before">The old list.</param>
    /// <param name="after">The new list.</param>
    /// <param name="name">The name that the app uses.</param>
    /// <param name="identity">Returns the ID of what an entry refers to, to recognize renamed entries; null for none.</param>
    public static IReadOnlyList<EntryPair<T>> Of<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, string?>? identity = null)
        where T : class
    {
        var oldOnes = before.DistinctBy(name, StringComparer.Ordinal).ToList();
        var newOnes = after.DistinctBy(name, StringComparer.Ordinal).ToList();
        var oldNames = oldOnes.Select(name).ToHashSet(StringComparer.Ordinal);
        var byName = newOnes.ToDictionary(name, StringComparer.Ordinal);
        var added = newOnes.FindAll(entry => !oldNames.Contains(name(entry)));
        var renamed = identity is null ? [] : Renamed(oldOnes, added, name, identity);

        var pairs = new List<EntryPair<T>>();
        var taken = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var old in oldOnes)
        {
            var match = byName.GetValueOrDefault(name(old)) ?? renamed.GetValueOrDefault(name(old));
            pairs.Add(new(old, match));
            if (match is not null)
            {
                taken.Add(match);
            }
        }

        pairs.AddRange(added.Where(entry => !taken.Contains(entry)).Select(entry => new EntryPair<T>(null, entry)));
        return pairs;
    }

    /// <summary>Compares the entries of two lists: reports added and removed ones, and calls a comparison for the others.</summary>
    /// <param name="kind">The noun for an entry.</param>
    /// <param name="before">The old list.</param>
    /// <param name="after">The new list.</param>
    /// <param name="name">The name that the app uses.</param>
    /// <param name="identity">Returns the ID of what an entry refers to, to recognize renamed entries; null for none.</param>
    /// <param name="changes">Collects the differences.</param>
    /// <param name="compare">Compares an old entry with the new one; receives the subject of its differences.</param>
    public static void Compare<T>(
        string kind,
        IEnumerable<T> before,
        IEnumerable<T> after,
        Func<T, string> name,
        Func<T, string?>? identity,
        ChangeList changes,
        Action<T, T, string> compare)
        where T : class
    {
        foreach (var (old, now) in Of(before, after, name, identity))
        {
            string subject = $"{kind} '{Finding.Shorten(name((old ?? now)!))}'";
            if (old is null)
            {
                changes.Addition(subject, "was added");
                continue;
            }

            if (now is null)
            {
                changes.Breaking(subject, "was removed");
                continue;
            }

            if (name(old) != name(now))
            {
                changes.Breaking(subject, $"was renamed to '{name(now)}'");
            }

            compare(old, now, subject);
        }
    }

    /// <summary>Maps old names to new entries with the same ID, if that ID occurs once on both sides.</summary>
    private static Dictionary<string, T> Renamed<T>(List<T> oldOnes, List<T> added, Func<T, string> name, Func<T, string?> identity)
        where T : class
    {
        var oldById = oldOnes.ToLookup(identity, StringComparer.Ordinal);
        var addedById = added.ToLookup(identity, StringComparer.Ordinal);
        var renamed = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var group in addedById)
        {
            if (group.Key is { Length: > 0 } id && group.Count() == 1 && oldById[id].Take(2).ToList() is [var old])
            {
                renamed.Add(name(old), group.First());
            }
        }

        return renamed;
    }
}
