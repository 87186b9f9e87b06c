using System.Collections.Immutable;
using System.Text.Json;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>
/// All documents, by collection and in the order of their creation. Readers see a snapshot; changes are made one after the other,
/// and nobody sees a change before it is on disk.
/// </summary>
internal sealed class DocumentStore : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly DocumentsFile? _file;
    private readonly TimeProvider _time;
    private readonly long _userId;
    private volatile ImmutableSortedDictionary<string, ImmutableList<AppDbDocument>> _collections;

    private DocumentStore(
        DocumentsFile? file, DomoEmulatorOptions options, ImmutableSortedDictionary<string, ImmutableList<AppDbDocument>> collections)
    {
        _file = file;
        _time = options.TimeProvider;
        _userId = options.UserId;
        _collections = collections;
    }

    /// <summary>Opens the store, with the documents of a file if one is named.</summary>
    public static async Task<DocumentStore> OpenAsync(string? path, DomoEmulatorOptions options, CancellationToken cancellationToken)
    {
        var file = path is null ? null : new DocumentsFile(path);
        var collections = ImmutableSortedDictionary.Create<string, ImmutableList<AppDbDocument>>(StringComparer.Ordinal);
        return new DocumentStore(
            file, options, file is null ? collections : await file.LoadAsync(collections, options, cancellationToken));
    }

    /// <summary>The documents of a collection.</summary>
    public ImmutableList<AppDbDocument> List(string collection) =>
        _collections.TryGetValue(collection, out var documents) ? documents : [];

    /// <summary>One document, or null.</summary>
    public AppDbDocument? Find(string collection, string id) => List(collection).Find(document => HasId(document, id));

    /// <summary>Adds a document.</summary>
    public Task<AppDbDocument> CreateAsync(string collection, JsonElement content, CancellationToken cancellationToken) =>
        ChangeAsync(
            collection,
            documents =>
            {
                var now = _time.GetUtcNow();
                var document = new AppDbDocument(Guid.NewGuid().ToString(), _userId, now, _userId, now, content);
                return (documents.Add(document), document);
            },
            cancellationToken);

    /// <summary>Replaces the content of a document.</summary>
    /// <returns>The document as it is now, or null when there is none.</returns>
    public Task<AppDbDocument?> ReplaceAsync(string collection, string id, JsonElement content, CancellationToken cancellationToken) =>
        ChangeAsync<AppDbDocument?>(
            collection,
            documents =>
            {
                int index = documents.FindIndex(document => HasId(document, id));
                if (index < 0)
                {
                    return (documents, null);
                }

                var changed = documents[index] with { Content = content, UpdatedOn = _time.GetUtcNow(), UpdatedBy = _userId };
                return (documents.SetItem(index, changed), changed);
            },
            cancellationToken);

    /// <summary>Removes a document.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            collection,
            documents =>
            {
                var rest = documents.RemoveAll(document => HasId(document, id));
                return (rest, rest.Count < documents.Count);
            },
            cancellationToken);

    public void Dispose() => _writing.Dispose();

    private static bool HasId(AppDbDocument document, string id) => string.Equals(document.Id, id, StringComparison.OrdinalIgnoreCase);

    private async Task<TResult> ChangeAsync<TResult>(
        string collection,
        Func<ImmutableList<AppDbDocument>, (ImmutableList<AppDbDocument> Documents, TResult Result)> change,
        CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var before = List(collection);
            var (after, result) = change(before);
            if (!ReferenceEquals(before, after))
            {
                var collections = _collections.SetItem(collection, after);
                if (_file is not null)
                {
                    await _file.SaveAsync(collections);
                }

                _collections = collections;
            }

            return result;
        }
        finally
        {
            _writing.Release();
        }
    }
}
