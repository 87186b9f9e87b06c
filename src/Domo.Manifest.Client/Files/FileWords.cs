namespace Domo.Manifest.Client;

/// <summary>The words of the Files API. The one place that knows them.</summary>
internal static class FileWords
{
    /// <summary>The list of what is asked for; null for nothing.</summary>
    public static string? Of(DomoFileExpand expand) => expand switch
    {
        DomoFileExpand.None => null,
        DomoFileExpand.Revisions => "revisions",
        DomoFileExpand.Metadata => "metadata",
        DomoFileExpand.Revisions | DomoFileExpand.Metadata => "revisions,metadata",
        _ => throw new ArgumentOutOfRangeException(nameof(expand), expand, "There is no such detail."),
    };
}
