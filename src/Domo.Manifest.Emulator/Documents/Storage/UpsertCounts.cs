namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>The numbers of replaced and added documents.</summary>
internal readonly record struct UpsertCounts(int Updated, int Created);
