namespace Domo.Manifest.Client.Files;

/// <summary>The names in the Files API.</summary>
internal static class FileWireNames
{
    /// <summary>Returns the list of requested details; null for none.</summary>
    public static string? Of(DomoFileExpand expand) => expand switch
    {
        DomoFileExpand.None => null,
        DomoFileExpand.Revisions => "revisions",
        DomoFileExpand.Metadata => "metadata",
        DomoFileExpand.Revisions | DomoFileExpand.Metadata => "revisions,metadata",
        _ => throw new ArgumentOutOfRangeException(nameof(expand), expand, "Not a defined detail."),
    };
}
