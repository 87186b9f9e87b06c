using Domo.Manifest.Emulator.Documents.Bson;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>
/// The format of stored documents, in memory and in MongoDB, as queries see them. A stored document is never changed, only replaced.
/// </summary>
internal static class StoredDocument
{
    public const string Id = "id";
    public const string Owner = "owner";
    public const string CreatedBy = "createdBy";
    public const string CreatedOn = "createdOn";
    public const string UpdatedBy = "updatedBy";
    public const string UpdatedOn = "updatedOn";
    public const string Content = "content";

    /// <summary>The same value as <see cref="Id"/>, under the name that MongoDB requires.</summary>
    public const string MongoId = "_id";

    /// <summary>The top-level fields of a document.</summary>
    public static readonly string[] Fields = [Id, MongoId, Owner, CreatedBy, CreatedOn, UpdatedBy, UpdatedOn, Content];

    /// <summary>Creates a document for a user.</summary>
    public static BsonDocument Create(string id, long userId, DateTimeOffset now, BsonDocument content) =>
        Create(id, userId, userId, JsonValues.ToDate(now), userId, JsonValues.ToDate(now), content);

    /// <summary>Creates a document from all its parts.</summary>
    public static BsonDocument Create(
        string id,
        long owner,
        long createdBy,
        BsonDateTime createdOn,
        long updatedBy,
        BsonDateTime updatedOn,
        BsonDocument content) => new()
        {
            [MongoId] = id,
            [Id] = id,
            [Owner] = owner,
            [CreatedBy] = createdBy,
            [CreatedOn] = createdOn,
            [UpdatedBy] = updatedBy,
            [UpdatedOn] = updatedOn,
            [Content] = content,
        };

    /// <summary>Returns a timestamp of a document.</summary>
    public static DateTimeOffset Moment(BsonDocument document, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds(document[name].AsBsonDateTime.MillisecondsSinceEpoch);

    /// <summary>Normalizes an ID: UUIDs are not case-sensitive.</summary>
    public static string Normalize(string id) => Guid.TryParseExact(id, "D", out var uuid) ? uuid.ToString() : id;
}
