using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Bson;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>The user and time of a change, and the check of the changed documents.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Now">The date and time.</param>
/// <param name="Check">Throws if a content may not be stored.</param>
internal sealed record ChangeStamp(long UserId, DateTimeOffset Now, Action<JsonElement> Check)
{
    /// <summary>Sets the user and time of the last change.</summary>
    public void Apply(BsonDocument document)
    {
        document[StoredDocument.UpdatedBy] = UserId;
        document[StoredDocument.UpdatedOn] = JsonValues.ToDate(Now);
    }

    /// <summary>Creates a new document of the user.</summary>
    /// <param name="id">The ID; null for a new one.</param>
    /// <param name="content">The content.</param>
    public BsonDocument Create(string? id, BsonDocument content) =>
        StoredDocument.Create(id ?? Guid.NewGuid().ToString(), UserId, Now, content);

    /// <summary>Returns a document with another content.</summary>
    public BsonDocument Replace(BsonDocument document, BsonDocument content)
    {
        var changed = new BsonDocument(document.Elements) { [StoredDocument.Content] = content };
        Apply(changed);
        return changed;
    }
}
