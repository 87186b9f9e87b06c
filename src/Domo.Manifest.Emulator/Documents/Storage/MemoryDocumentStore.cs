using System.Collections.Immutable;
using Domo.Manifest.Emulator.Documents.Aggregation;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Documents.Update;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>
/// Keeps all documents in memory, by collection and in the order of their creation. Readers see a snapshot; changes are serialized, and
/// become visible only once they are on disk.
/// </summary>
internal sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly DocumentsFile? _file;
    private volatile ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> _collections;

    private MemoryDocumentStore(DocumentsFile? file, ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> collections)
    {
        _file = file;
        _collections = collections;
    }

    /// <summary>Opens the store, with the documents of a file if there is one.</summary>
    public static async Task<MemoryDocumentStore> OpenAsync(string? path, DomoEmulatorOptions options, CancellationToken cancellationToken)
    {
        var none = ImmutableSortedDictionary.Create<string, ImmutableList<BsonDocument>>(StringComparer.Ordinal);
        if (path is null)
        {
            return new MemoryDocumentStore(file: null, none);
        }

        var file = new DocumentsFile(path);
        try
        {
            return new MemoryDocumentStore(file, await file.LoadAsync(none, options, cancellationToken));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Task<IReadOnlyList<BsonDocument>> FindAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BsonDocument>>(
            [.. MemoryAggregator.Sort(Matching(collection, query), request.OrderBy).Skip(request.Offset).Take(request.Limit)]);

    public Task<IReadOnlyList<BsonDocument>> AggregateAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<BsonDocument>>(
            [.. MemoryAggregator.Aggregate(Matching(collection, query), request).Skip(request.Offset).Take(request.Limit)]);

    public Task InsertAsync(string collection, IReadOnlyList<BsonDocument> documents, CancellationToken cancellationToken) =>
        ChangeAsync(collection, before => (before.AddRange(documents), documents.Count), cancellationToken);

    public Task<BsonDocument?> ReplaceAsync(
        string collection, BsonDocument query, BsonDocument content, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        var predicate = QueryParser.Parse(query);
        return ChangeAsync<BsonDocument?>(
            collection,
            before =>
            {
                int index = before.FindIndex(document => predicate.Matches(document));
                if (index < 0)
                {
                    return (before, null);
                }

                var changed = stamp.Replace(before[index], content);
                return (before.SetItem(index, changed), changed);
            },
            cancellationToken);
    }

    public Task<UpsertCounts> UpsertAsync(
        string collection,
        IReadOnlyList<(string? Id, BsonDocument Content)> documents,
        BsonDocument query,
        ChangeStamp stamp,
        CancellationToken cancellationToken)
    {
        var predicate = QueryParser.Parse(query);
        return ChangeAsync(
            collection,
            before =>
            {
                var after = before.ToBuilder();
                var places = before.Index().ToDictionary(item => item.Item[StoredDocument.Id].AsString, item => item.Index);
                int updated = 0;
                foreach (var (id, content) in documents)
                {
                    if (id is null || !places.TryGetValue(id, out int place))
                    {
                        var created = stamp.Create(id, content);
                        places.Add(created[StoredDocument.Id].AsString, after.Count);
                        after.Add(created);
                    }
                    else if (predicate.Matches(after[place]))
                    {
                        after[place] = stamp.Replace(after[place], content);
                        updated++;
                    }
                }

                return (after.ToImmutable(), new UpsertCounts(updated, after.Count - before.Count));
            },
            cancellationToken);
    }

    public Task<long> UpdateAsync(
        string collection, BsonDocument query, BsonDocument operation, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        var predicate = QueryParser.Parse(query);
        var update = UpdateParser.Parse(operation, stamp.Now);
        return ChangeAsync<long>(
            collection,
            before =>
            {
                var after = before.ToBuilder();
                int count = 0;
                for (int i = 0; i < after.Count; i++)
                {
                    var match = new Match();
                    if (predicate.Matches(after[i], match))
                    {
                        var changed = update.Apply(after[i], match);
                        stamp.Check(BsonJsonWriter.Sync.ToElement(changed[StoredDocument.Content]));
                        stamp.Apply(changed);
                        after[i] = changed;
                        count++;
                    }
                }

                return (after.ToImmutable(), count);
            },
            cancellationToken);
    }

    public Task<long> DeleteAsync(string collection, BsonDocument query, CancellationToken cancellationToken)
    {
        var predicate = QueryParser.Parse(query);
        return ChangeAsync<long>(
            collection,
            before =>
            {
                var rest = before.RemoveAll(document => predicate.Matches(document));
                return (rest, before.Count - rest.Count);
            },
            cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        _file?.Dispose();
        return ValueTask.CompletedTask;
    }

    private ImmutableList<BsonDocument> List(string collection) =>
        _collections.TryGetValue(collection, out var documents) ? documents : [];

    private IEnumerable<BsonDocument> Matching(string collection, BsonDocument query)
    {
        var predicate = QueryParser.Parse(query);
        return List(collection).Where(document => predicate.Matches(document));
    }

    private async Task<TResult> ChangeAsync<TResult>(
        string collection,
        Func<ImmutableList<BsonDocument>, (ImmutableList<BsonDocument> Documents, TResult Result)> change,
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
                _file?.Save(collections);
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
