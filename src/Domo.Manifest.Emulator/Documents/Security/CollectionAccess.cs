using Domo.Manifest.Emulator.Documents.Collections;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>What a request may reach.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="User">Who makes it.</param>
/// <param name="Visible">What a document must match.</param>
internal sealed record CollectionAccess(AppDbCollection Collection, CurrentUser User, BsonDocument Visible)
{
    /// <summary>A query that finds no more than what may be reached. Its own part is last, so that <c>$</c> refers to that.</summary>
    public BsonDocument Restrict(BsonDocument query) =>
        Visible.ElementCount == 0 ? query : new BsonDocument("$and", new BsonArray { Visible, query });

    /// <summary>A query for one document.</summary>
    public BsonDocument RestrictTo(string id) => Restrict(new BsonDocument(StoredDocument.Id, StoredDocument.Normalize(id)));
}
