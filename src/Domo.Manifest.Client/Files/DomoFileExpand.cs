namespace Domo.Manifest.Client;

/// <summary>What the details of a file come with when it is asked for.</summary>
[Flags]
public enum DomoFileExpand
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>All revisions of the file, <c>revisions</c>.</summary>
    Revisions = 1,

    /// <summary>What Domo noted when it stored the file, <c>metadata</c>.</summary>
    Metadata = 1 << 1,
}
