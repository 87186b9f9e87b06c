namespace Domo.Manifest.Client.Files;

/// <summary>The names in the Files API.</summary>
internal static class FileWireNames
{
    /// <summary>Returns the list of requested details; null for none.</summary>
    public static string? Of(FileExpand expand) => expand switch
    {
        FileExpand.None => null,
        FileExpand.Revisions => "revisions",
        FileExpand.Metadata => "metadata",
        FileExpand.Revisions | FileExpand.Metadata => "revisions,metadata",
        _ => throw new ArgumentOutOfRangeException(nameof(expand), expand, "Not a defined detail."),
    };
}
