using Domo.Manifest.Emulator.Documents.Collections;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The documents that a request may access.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="User">The user who makes the request.</param>
/// <param name="Visible">The query that visible documents match.</param>
internal sealed record CollectionAccess(AppDbCollection Collection, CurrentUser User, BsonDocument Visible)
{
    /// <summary>Restricts a query to visible documents. The query itself comes last, so that <c>$</c> refers to it.</summary>
    public BsonDocument Restrict(BsonDocument query) =>
        Visible.ElementCount == 0 ? query : new BsonDocument("$and", new BsonArray { Visible, query });

    /// <summary>Creates a query for one document.</summary>
    public BsonDocument RestrictTo(string id) => Restrict(new BsonDocument(StoredDocument.Id, StoredDocument.Normalize(id)));
}
