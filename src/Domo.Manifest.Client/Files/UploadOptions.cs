namespace Domo.Manifest.Client.Files;

/// <summary>The options of an upload in one request.</summary>
public sealed record UploadOptions
{
    /// <summary>A description; empty unless set.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// Whether all users of the Domo instance may read the file. Unless set, only the uploading user may, as Domo documents for apps;
    /// Domo's toolkit makes files public.
    /// </summary>
    public bool IsPublic { get; init; }

    /// <summary>The name of the uploaded file, if it differs from its name in Domo.</summary>
    public string? FileName { get; init; }
}
