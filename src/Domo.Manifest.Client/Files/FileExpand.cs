namespace Domo.Manifest.Client.Files;

/// <summary>The optional details of a file.</summary>
[Flags]
public enum FileExpand
{
    /// <summary>No optional details.</summary>
    None = 0,

    /// <summary>All revisions of the file, <c>revisions</c>.</summary>
    Revisions = 1,

    /// <summary>Domo's metadata of the stored file, <c>metadata</c>.</summary>
    Metadata = 1 << 1,
}
