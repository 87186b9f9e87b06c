namespace Domo.Manifest.Client;

/// <summary>The numbers of documents that an upsert wrote.</summary>
/// <param name="Updated">The number of replaced documents.</param>
/// <param name="Created">The number of created documents.</param>
public readonly record struct DocumentUpsertResult(long Updated, long Created);
