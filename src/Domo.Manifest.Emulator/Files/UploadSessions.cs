using System.Collections.Concurrent;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The sessions that are open. They live until the emulator stops; their parts are on disk.</summary>
internal sealed class UploadSessions(DomoEmulatorOptions options, FilesFolder folder)
{
    private const int MaxPartCount = 10_000;

    /// <summary>What Domo recommends at most, in the larger reading of a megabyte.</summary>
    private const int MaxPartSize = 100 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, UploadSession> _sessions = new(StringComparer.Ordinal);
    private long _lastId = 1_234_567_889;

    public UploadSession Open(long? fileId, string name, string description, string contentType, long userId)
    {
        string id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        return _sessions[id] = new UploadSession(id, fileId, name, description, contentType, userId);
    }

    /// <exception cref="ApiException">There is none, or not this user's: 404.</exception>
    public UploadSession Find(string id, long userId) =>
        _sessions.TryGetValue(id, out var session) && session.UserId == userId
            ? session
            : throw ApiException.NotFound($"There is no upload session '{id}': it was committed or aborted, or is another user's.");

    /// <summary>Stores a part, in place of one of the same index.</summary>
    /// <exception cref="ApiException">The index or the checksum is wrong: 400; or the part too large: 413.</exception>
    public async Task AddPartAsync(UploadSession session, int index, string? checksum, Stream body, CancellationToken cancellationToken)
    {
        if (index is < 1 or > MaxPartCount)
        {
            throw ApiException.BadRequest($"The index of a part is 1 to {MaxPartCount}, not {index}.");
        }

        var part = await SavedContent.SaveAsync(
            [() => body], folder.NewFile(), MaxPartSize, options.TimeProvider, cancellationToken);
        if (checksum is not null && !string.Equals(checksum, part.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            File.Delete(part.Path);
            throw ApiException.BadRequest($"The checksum of the part {index} is {checksum}, and its SHA-256 {part.Sha256}.");
        }

        if (session.Parts.TryGetValue(index, out var old))
        {
            File.Delete(old.Path);
        }

        session.Parts[index] = part;
    }

    /// <summary>Puts the parts together and closes the session.</summary>
    /// <exception cref="ApiException">A part is missing: 400; or the file too large: 413.</exception>
    public async Task<SavedContent> CommitAsync(UploadSession session, CancellationToken cancellationToken)
    {
        var parts = session.Parts.OrderBy(part => part.Key).ToList();
        int missing = Enumerable.Range(1, Math.Max(1, parts.LastOrDefault().Key))
            .FirstOrDefault(index => !session.Parts.ContainsKey(index));
        if (missing > 0)
        {
            throw ApiException.BadRequest($"The session '{session.Id}' has no part {missing}.");
        }

        var content = await SavedContent.SaveAsync(
            parts.Select(part => (Func<Stream>)(() => File.OpenRead(part.Value.Path))),
            folder.NewFile(),
            options.MaxFileSize,
            options.TimeProvider,
            cancellationToken);
        Close(session);
        return content;
    }

    /// <summary>Forgets the session with its parts.</summary>
    public void Close(UploadSession session)
    {
        _sessions.TryRemove(session.Id, out _);
        foreach (var part in session.Parts.Values)
        {
            File.Delete(part.Path);
        }
    }
}
