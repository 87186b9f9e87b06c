namespace Domo.Manifest.Emulator.Files;

/// <summary>The index of all files.</summary>
internal sealed record StoredFiles(long NextId, IReadOnlyList<StoredFile> Files);
