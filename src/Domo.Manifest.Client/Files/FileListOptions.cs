namespace Domo.Manifest.Client.Files;

/// <summary>The files that a list contains, and their details; all files that the user has access to unless set.</summary>
public sealed record FileListOptions
{
    /// <summary>The optional details to include.</summary>
    public FileExpand Expand { get; init; }

    /// <summary>The IDs of the files; null for all.</summary>
    public IReadOnlyList<long>? FileIds { get; init; }

    /// <summary>Whether to list only files that the user uploaded.</summary>
    public bool LimitToOwned { get; init; }
}
