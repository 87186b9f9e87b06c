namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>An entry before and after; one is null if the entry was added or removed.</summary>
internal readonly record struct EntryPair<T>(T? Before, T? After)
    where T : class;
