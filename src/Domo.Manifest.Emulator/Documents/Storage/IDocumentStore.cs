using Domo.Manifest.Emulator.Documents.Aggregation;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>Keeps the documents of collections, as <see cref="StoredDocument"/> describes them. Queries are those of MongoDB.</summary>
internal interface IDocumentStore : IAsyncDisposable
{
    /// <summary>The documents that a query finds, in the order, from the place and up to the number that the request says.</summary>
    Task<IReadOnlyList<BsonDocument>> FindAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken);

    /// <summary>The rows that MongoDB makes of the documents that a query finds.</summary>
    Task<IReadOnlyList<BsonDocument>> AggregateAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken);

    /// <summary>Adds documents.</summary>
    Task InsertAsync(string collection, IReadOnlyList<BsonDocument> documents, CancellationToken cancellationToken);

    /// <summary>Replaces the content of the one document that a query finds.</summary>
    /// <returns>The document as it is now; null when there is none.</returns>
    Task<BsonDocument?> ReplaceAsync(
        string collection, BsonDocument query, BsonDocument content, ChangeStamp stamp, CancellationToken cancellationToken);

    /// <summary>Replaces the contents of documents that have one of the ids, and adds the others.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="documents">Ids, null for new documents, and contents.</param>
    /// <param name="query">What a document must match to be replaced; otherwise it remains as it is.</param>
    /// <param name="stamp">The change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<UpsertCounts> UpsertAsync(
        string collection,
        IReadOnlyList<(string? Id, BsonDocument Content)> documents,
        BsonDocument query,
        ChangeStamp stamp,
        CancellationToken cancellationToken);

    /// <summary>Updates all documents that a query finds, or none when one of them cannot be.</summary>
    /// <returns>How many there are.</returns>
    Task<long> UpdateAsync(
        string collection, BsonDocument query, BsonDocument operation, ChangeStamp stamp, CancellationToken cancellationToken);

    /// <summary>Removes the documents that a query finds.</summary>
    /// <returns>How many there were.</returns>
    Task<long> DeleteAsync(string collection, BsonDocument query, CancellationToken cancellationToken);
}
