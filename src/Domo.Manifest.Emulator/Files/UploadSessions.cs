using System.Collections.Concurrent;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The open sessions. They exist until the emulator stops; their parts are on disk.</summary>
internal sealed class UploadSessions(DomoEmulatorOptions options, FilesFolder folder)
{
    private const int MaxPartCount = 10_000;

    /// <summary>The maximum size that Domo recommends, in the larger definition of a megabyte.</summary>
    private const int MaxPartSize = 100 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, UploadSession> _sessions = new(StringComparer.Ordinal);
    private long _lastId = 1_234_567_889;

    public UploadSession Open(long? fileId, string name, string description, string contentType, long userId)
    {
        string id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        return _sessions[id] = new UploadSession(id, fileId, name, description, contentType, userId);
    }

    /// <exception cref="ApiException">The session does not exist, or belongs to another user (404).</exception>
    public UploadSession Find(string id, long userId) =>
        _sessions.TryGetValue(id, out var session) && session.UserId == userId
            ? session
            : throw ApiException.NotFound($"There is no upload session '{id}'. It was committed or aborted, or belongs to another user.");

    /// <summary>Stores a part, and replaces one with the same index.</summary>
    /// <exception cref="ApiException">
    /// The index or the checksum is wrong (400), the part is too large (413), or the session is being committed or aborted (409).
    /// </exception>
    public async Task AddPartAsync(UploadSession session, int index, string? checksum, Stream body, CancellationToken cancellationToken)
    {
        if (index is < 1 or > MaxPartCount)
        {
            throw ApiException.BadRequest($"A part index must be 1 to {MaxPartCount}, not {index}.");
        }

        var part = await SavedContent.SaveAsync(
            [() => body], folder.NewFile(), MaxPartSize, options.TimeProvider, cancellationToken);
        if (checksum is not null && !string.Equals(checksum, part.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            part.Delete();
            throw ApiException.BadRequest($"The checksum of part {index} is {checksum}, but its SHA-256 is {part.Sha256}.");
        }

        if (!session.TryAdd(index, part, out var replaced))
        {
            part.Delete();
            throw Closed(session);
        }

        replaced?.Delete();
    }

    /// <summary>Joins the parts, and closes the session once they are stored; otherwise it stays open.</summary>
    /// <param name="session">The session.</param>
    /// <param name="store">Stores the file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ApiException">
    /// A part is missing (400), the file is too large (413), or the session is being committed or aborted (409).
    /// </exception>
    public async Task<StoredFile> CommitAsync(
        UploadSession session, Func<SavedContent, StoredFile> store, CancellationToken cancellationToken)
    {
        if (!session.TryClose(out var parts))
        {
            throw Closed(session);
        }

        StoredFile file;
        SavedContent? content = null;
        try
        {
            ThrowIfIncomplete(session, parts);
            content = await SavedContent.SaveAsync(
                parts.Select(part => (Func<Stream>)(() => File.OpenRead(part.Value.Path))),
                folder.NewFile(),
                options.MaxFileSize,
                options.TimeProvider,
                cancellationToken);
            file = store(content);
        }
        catch
        {
            content?.Delete();
            session.Reopen();
            throw;
        }

        Forget(session, parts);
        return file;
    }

    /// <summary>Closes the session and deletes its parts.</summary>
    /// <exception cref="ApiException">The session is being committed or aborted (409).</exception>
    public void Abort(UploadSession session)
    {
        if (!session.TryClose(out var parts))
        {
            throw Closed(session);
        }

        Forget(session, parts);
    }

    private static void ThrowIfIncomplete(UploadSession session, IReadOnlyList<KeyValuePair<int, SavedContent>> parts)
    {
        // The parts are ordered, so the first index that differs follows a gap.
        int count = parts.TakeWhile((part, i) => part.Key == i + 1).Count();
        if (count == 0 || count < parts.Count)
        {
            throw ApiException.BadRequest($"The session '{session.Id}' has no part {count + 1}.");
        }
    }

    private static ApiException Closed(UploadSession session) => new(
        StatusCodes.Status409Conflict, $"The upload session '{session.Id}' is being committed or aborted by another request.");

    private void Forget(UploadSession session, IReadOnlyList<KeyValuePair<int, SavedContent>> parts)
    {
        _sessions.TryRemove(session.Id, out _);
        foreach (var (_, part) in parts)
        {
            part.Delete();
        }
    }
}
