namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>How many documents were replaced, and how many added.</summary>
internal readonly record struct UpsertCounts(int Updated, int Created);
