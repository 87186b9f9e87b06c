namespace Domo.Manifest.Client;

/// <summary>What a file that is uploaded may come with.</summary>
public sealed record DomoFileOptions
{
    /// <summary>A description; empty unless set.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// Whether all users of the Domo instance may read the file. Unless set, only the user who uploads it may, which is what Domo documents
    /// for apps; Domo's toolkit makes files public.
    /// </summary>
    public bool IsPublic { get; init; }

    /// <summary>The name of the file itself, where it is not the name that it gets in Domo.</summary>
    public string? FileName { get; init; }
}
