using Domo.Manifest.Emulator.Documents.Aggregation;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Documents.Update;
using Domo.Manifest.Emulator.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>
/// Stores documents in the MongoDB database of the connection string, with one collection for each AppDB collection. Queries are passed on
/// unchanged after a check that AppDB supports them.
/// </summary>
internal sealed class MongoDocumentStore : IDocumentStore
{
    private const string DefaultDatabase = "domo_emulator";

    /// <summary>The time to wait for a server unless the connection string sets one: the server is on this machine, or missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MongoClient _client;
    private readonly IMongoDatabase _database;

    private MongoDocumentStore(MongoClient client, IMongoDatabase database)
    {
        _client = client;
        _database = database;
    }

    /// <summary>Connects.</summary>
    /// <exception cref="DomoEmulatorException">The connection string is invalid, or the server does not respond.</exception>
    public static async Task<MongoDocumentStore> OpenAsync(string connection, CancellationToken cancellationToken)
    {
        MongoClient? client = null;
        try
        {
            var url = new MongoUrl(connection);
            var settings = MongoClientSettings.FromUrl(url);
            if (url.ServerSelectionTimeout == MongoDefaults.ServerSelectionTimeout)
            {
                settings.ServerSelectionTimeout = Patience;
            }

            client = new MongoClient(settings);
            var database = client.GetDatabase(url.DatabaseName ?? DefaultDatabase);
            await database.RunCommandAsync<BsonDocument>(new BsonDocument("ping", 1), cancellationToken: cancellationToken);
            return new MongoDocumentStore(client, database);
        }
        catch (Exception e) when (e is MongoException or TimeoutException)
        {
            client?.Dispose();
            throw new DomoEmulatorException($"The MongoDB of the connection string cannot be used: {e.Message}", e);
        }
    }

    public Task<IReadOnlyList<BsonDocument>> FindAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<BsonDocument>>(query, async () => await Collection(collection)
            .Find(query).Sort(MongoPipeline.Sort(request)).Skip(request.Offset).Limit(request.Limit).ToListAsync(cancellationToken));

    public Task<IReadOnlyList<BsonDocument>> AggregateAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<BsonDocument>>(query, async () =>
        {
            var stages = PipelineDefinition<BsonDocument, BsonDocument>.Create(MongoPipeline.Build(query, request));
            return await Collection(collection).Aggregate(stages, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        });

    public Task InsertAsync(string collection, IReadOnlyList<BsonDocument> documents, CancellationToken cancellationToken) =>
        documents.Count == 0 ? Task.CompletedTask : RunAsync([], async () =>
        {
            // The driver throws on an empty list.
            await Collection(collection).InsertManyAsync(documents, cancellationToken: cancellationToken);
            return documents.Count;
        });

    public Task<BsonDocument?> ReplaceAsync(
        string collection, BsonDocument query, BsonDocument content, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        var set = new BsonDocument(StoredDocument.Content, content);
        stamp.Apply(set);
        var after = new FindOneAndUpdateOptions<BsonDocument> { ReturnDocument = ReturnDocument.After };
        return RunAsync<BsonDocument?>(
            query,
            async () => await Collection(collection).FindOneAndUpdateAsync(query, new BsonDocument("$set", set), after, cancellationToken));
    }

    public async Task<UpsertCounts> UpsertAsync(
        string collection,
        IReadOnlyList<(string? Id, BsonDocument Content)> documents,
        BsonDocument query,
        ChangeStamp stamp,
        CancellationToken cancellationToken)
    {
        int updated = 0;
        int created = 0;
        foreach (var (id, content) in documents)
        {
            var sameId = new BsonDocument(StoredDocument.MongoId, (BsonValue?)id ?? BsonNull.Value);
            var replaceable = new BsonDocument("$and", new BsonArray { query, sameId });
            if (id is not null && await ReplaceAsync(collection, replaceable, content, stamp, cancellationToken) is not null)
            {
                updated++;
            }
            else if (id is null || !await ExistsAsync(collection, sameId, cancellationToken))
            {
                await InsertAsync(collection, [stamp.Create(id, content)], cancellationToken);
                created++;
            }
        }

        return new UpsertCounts(updated, created);
    }

    public Task<long> UpdateAsync(
        string collection, BsonDocument query, BsonDocument operation, ChangeStamp stamp, CancellationToken cancellationToken)
    {
        // Only to reject unsupported operators. Only the server knows the updated documents.
        _ = UpdateParser.Parse(operation, stamp.Now);
        var stamped = (BsonDocument)operation.DeepClone();
        var set = stamped.GetValue("$set", new BsonDocument()).AsBsonDocument;
        stamp.Apply(set);
        stamped["$set"] = set;
        return RunAsync(
            query,
            async () => (await Collection(collection).UpdateManyAsync(query, stamped, cancellationToken: cancellationToken)).MatchedCount);
    }

    public Task<long> DeleteAsync(string collection, BsonDocument query, CancellationToken cancellationToken) =>
        RunAsync(query, async () => (await Collection(collection).DeleteManyAsync(query, cancellationToken)).DeletedCount);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<bool> ExistsAsync(string collection, BsonDocument query, CancellationToken cancellationToken) => RunAsync(
        query,
        async () => await Collection(collection).CountDocumentsAsync(query, cancellationToken: cancellationToken) > 0);

    private IMongoCollection<BsonDocument> Collection(string name) => _database.GetCollection<BsonDocument>(name);

    private static async Task<TResult> RunAsync<TResult>(BsonDocument query, Func<Task<TResult>> run)
    {
        _ = QueryParser.Parse(query);
        try
        {
            return await run();
        }
        catch (Exception e) when (e is MongoCommandException or MongoWriteException or MongoBulkWriteException or BsonException)
        {
            throw ApiException.BadRequest($"MongoDB rejects the request: {e.Message}");
        }
        catch (Exception e) when (e is MongoException or TimeoutException)
        {
            throw ApiException.Failed($"MongoDB cannot be reached: {e.Message}", e);
        }
    }
}
