using Domo.Manifest.Emulator.Documents.Aggregation;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>Stores the documents of collections, as described in <see cref="StoredDocument"/>. Queries are MongoDB's.</summary>
internal interface IDocumentStore : IAsyncDisposable
{
    /// <summary>Returns the documents that match a query, with the order, offset and limit of the request.</summary>
    Task<IReadOnlyList<BsonDocument>> FindAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken);

    /// <summary>Aggregates the documents that match a query, as MongoDB does.</summary>
    Task<IReadOnlyList<BsonDocument>> AggregateAsync(
        string collection, BsonDocument query, QueryRequest request, CancellationToken cancellationToken);

    /// <summary>Adds documents.</summary>
    Task InsertAsync(string collection, IReadOnlyList<BsonDocument> documents, CancellationToken cancellationToken);

    /// <summary>Replaces the content of the document that matches a query.</summary>
    /// <returns>The changed document; null if there is none.</returns>
    Task<BsonDocument?> ReplaceAsync(
        string collection, BsonDocument query, BsonDocument content, ChangeStamp stamp, CancellationToken cancellationToken);

    /// <summary>Replaces the contents of documents with existing IDs, and adds the others.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="documents">The IDs (null for new documents) and contents.</param>
    /// <param name="query">The query that replaceable documents match; other documents remain unchanged.</param>
    /// <param name="stamp">The change.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<UpsertCounts> UpsertAsync(
        string collection,
        IReadOnlyList<(string? Id, BsonDocument Content)> documents,
        BsonDocument query,
        ChangeStamp stamp,
        CancellationToken cancellationToken);

    /// <summary>Updates all documents that match a query, or none if one of them cannot be updated.</summary>
    /// <returns>The number of documents.</returns>
    Task<long> UpdateAsync(
        string collection, BsonDocument query, BsonDocument operation, ChangeStamp stamp, CancellationToken cancellationToken);

    /// <summary>Deletes the documents that match a query.</summary>
    /// <returns>The number of documents.</returns>
    Task<long> DeleteAsync(string collection, BsonDocument query, CancellationToken cancellationToken);
}
