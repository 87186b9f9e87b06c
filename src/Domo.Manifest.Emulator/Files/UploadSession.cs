namespace Domo.Manifest.Emulator.Files;

/// <summary>A session of a multipart upload. Of several concurrent commits and aborts, one succeeds.</summary>
internal sealed class UploadSession(string id, long? fileId, string name, string description, string contentType, long userId)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, SavedContent> _parts = [];
    private bool _isClosed;

    public string Id => id;

    /// <summary>Gets the ID of the file that gets a revision; null for a new file.</summary>
    public long? FileId => fileId;

    public string Name => name;

    public string Description => description;

    public string ContentType => contentType;

    public long UserId => userId;

    /// <summary>Adds a part, unless the session is closed.</summary>
    /// <param name="index">The index.</param>
    /// <param name="part">The part.</param>
    /// <param name="replaced">The previous part with that index.</param>
    public bool TryAdd(int index, SavedContent part, out SavedContent? replaced)
    {
        lock (_lock)
        {
            replaced = null;
            if (_isClosed)
            {
                return false;
            }

            _parts.TryGetValue(index, out replaced);
            _parts[index] = part;
            return true;
        }
    }

    /// <summary>Closes the session; its parts then belong to the caller.</summary>
    /// <param name="parts">The parts, ordered by index.</param>
    /// <returns>False if the session is already closed.</returns>
    public bool TryClose(out IReadOnlyList<KeyValuePair<int, SavedContent>> parts)
    {
        lock (_lock)
        {
            parts = _isClosed ? [] : [.. _parts];
            return !_isClosed && (_isClosed = true);
        }
    }

    /// <summary>Opens the session again, with its previous parts.</summary>
    public void Reopen()
    {
        lock (_lock)
        {
            _isClosed = false;
        }
    }
}
