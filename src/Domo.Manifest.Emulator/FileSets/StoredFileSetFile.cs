namespace Domo.Manifest.Emulator.FileSets;

/// <summary>A file of a FileSet in the index.</summary>
internal sealed record StoredFileSetFile(
    string Id, string Path, string ContentType, long Size, string Sha256, long CreatedBy, DateTimeOffset Created)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsText => ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);
}
