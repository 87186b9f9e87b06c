namespace Domo.Manifest.Emulator.Files;

/// <summary>A file in the index.</summary>
internal sealed record StoredFile(
    long Id,
    string Name,
    string Description,
    long OwnerId,
    DateTimeOffset Created,
    bool IsPublic,
    IReadOnlyList<StoredGrant> Grants,
    IReadOnlyList<StoredRevision> Revisions)
{
    public StoredRevision Current => Revisions[^1];
}
