namespace Domo.Manifest.Emulator.FileSets;

/// <summary>A FileSet as the index has it.</summary>
internal sealed record StoredFileSet(
    string Id, string Name, string? Description, long CreatedBy, DateTimeOffset Created, IReadOnlyList<StoredFileSetFile> Files);
