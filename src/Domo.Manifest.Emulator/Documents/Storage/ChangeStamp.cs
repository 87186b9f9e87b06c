using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Values;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>Who changes documents, when, and what they must be like afterwards.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Now">The moment.</param>
/// <param name="Check">Throws when a content may not be stored.</param>
internal sealed record ChangeStamp(long UserId, DateTimeOffset Now, Action<JsonElement> Check)
{
    /// <summary>Puts the stamp on a document.</summary>
    public void Apply(BsonDocument document)
    {
        document[StoredDocument.UpdatedBy] = UserId;
        document[StoredDocument.UpdatedOn] = JsonValues.ToDate(Now);
    }

    /// <summary>A new document of the user's.</summary>
    /// <param name="id">Its id; null for one that nobody has.</param>
    /// <param name="content">Its content.</param>
    public BsonDocument Create(string? id, BsonDocument content) =>
        StoredDocument.Create(id ?? Guid.NewGuid().ToString(), UserId, Now, content);

    /// <summary>A document with another content.</summary>
    public BsonDocument Replace(BsonDocument document, BsonDocument content)
    {
        var changed = new BsonDocument(document.Elements) { [StoredDocument.Content] = content };
        Apply(changed);
        return changed;
    }
}
