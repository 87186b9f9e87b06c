namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>
/// Finds out which entries of two lists are the same: by the name that the app uses, and of what is left by the id of what it stands for.
/// </summary>
internal static class EntryPairs
{
    /// <summary>The pairs: those of the old list in its order, then what was added.</summary>
    /// <param name="before">The old list.</param>
    /// <param name="after">The new list.</param>
    /// <param name="name">The name that the app uses.</param>
    /// <param name="identity">The id of what an entry stands for, by which a renamed one is recognised; null for none.</param>
    public static IReadOnlyList<EntryPair<T>> Of<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, string?>? identity = null)
        where T : class
    {
        var oldOnes = before.DistinctBy(name, StringComparer.Ordinal).ToList();
        var added = after.DistinctBy(name, StringComparer.Ordinal).ToList();
        var byName = added.ToDictionary(name, StringComparer.Ordinal);
        added.RemoveAll(entry => oldOnes.Exists(old => name(old) == name(entry)));

        var pairs = new List<EntryPair<T>>();
        foreach (var old in oldOnes)
        {
            var match = byName.GetValueOrDefault(name(old)) ?? TakeRenamed(old, oldOnes, added, identity);
            pairs.Add(new(old, match));
        }

        pairs.AddRange(added.Select(entry => new EntryPair<T>(null, entry)));
        return pairs;
    }

    /// <summary>
    /// Compares the entries of two lists: says what was added and what was removed, and asks about what is on both sides.
    /// </summary>
    /// <param name="kind">What an entry is called.</param>
    /// <param name="before">The old list.</param>
    /// <param name="after">The new list.</param>
    /// <param name="name">The name that the app uses.</param>
    /// <param name="identity">The id of what an entry stands for, by which a renamed one is recognised; null for none.</param>
    /// <param name="changes">Where the differences go.</param>
    /// <param name="compare">Compares an entry with what it has become, with the subject of its differences.</param>
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
            string subject = $"{kind} '{name((old ?? now)!)}'";
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

    /// <summary>The one new entry of the same id, if the id tells them apart on both sides.</summary>
    private static T? TakeRenamed<T>(T old, List<T> oldOnes, List<T> added, Func<T, string?>? identity)
        where T : class
    {
        if (identity?.Invoke(old) is not { Length: > 0 } id
            || oldOnes.Count(other => identity(other) == id) > 1
            || added.FindAll(entry => identity(entry) == id) is not [var renamed])
        {
            return null;
        }

        added.Remove(renamed);
        return renamed;
    }
}
