namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>An entry before and after; one of them is null when it was added or removed.</summary>
internal readonly record struct EntryPair<T>(T? Before, T? After)
    where T : class;
