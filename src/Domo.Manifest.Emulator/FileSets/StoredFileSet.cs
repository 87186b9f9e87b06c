namespace Domo.Manifest.Emulator.FileSets;

/// <summary>A FileSet in the index.</summary>
internal sealed record StoredFileSet(
    string Id, string Name, string? Description, long CreatedBy, DateTimeOffset Created, IReadOnlyList<StoredFileSetFile> Files);
