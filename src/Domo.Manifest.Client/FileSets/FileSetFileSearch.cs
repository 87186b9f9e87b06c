namespace Domo.Manifest.Client.FileSets;

/// <summary>The conditions of a search for files of a FileSet; all files unless set.</summary>
public sealed record FileSetFileSearch : FileSetConditions
{
    /// <summary>The directory of the files, such as <c>reports</c>; null for the whole FileSet.</summary>
    public string? DirectoryPath { get; init; }

    /// <summary>Whether to include the files in subdirectories of the directory; true unless set.</summary>
    public bool IncludeSubdirectories { get; init; } = true;

    /// <summary>
    /// The first page to return: the <see cref="FileSetFilePage.NextPageToken"/> of an earlier page, also of one that the front end
    /// requested. Null for the first page. Use the same conditions as before.
    /// </summary>
    public string? PageToken { get; init; }
}
