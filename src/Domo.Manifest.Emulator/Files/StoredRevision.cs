namespace Domo.Manifest.Emulator.Files;

/// <summary>A revision of a file in the index.</summary>
internal sealed record StoredRevision(
    long Id, string ContentType, long UserId, long Size, long Milliseconds, string Md5, string Sha256, DateTimeOffset Uploaded);
