using System.Collections.Concurrent;

namespace Domo.Manifest.Emulator.Files;

/// <summary>A session in which a file comes in parts.</summary>
internal sealed record UploadSession(string Id, long? FileId, string Name, string Description, string ContentType, long UserId)
{
    /// <summary>The files of the parts, by their indexes.</summary>
    public ConcurrentDictionary<int, SavedContent> Parts { get; } = new();
}
