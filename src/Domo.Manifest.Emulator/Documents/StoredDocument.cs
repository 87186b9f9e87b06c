using Domo.Manifest.Emulator.Documents.Values;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>
/// A document as it is stored, in memory or in MongoDB, and as queries see it. Once stored it is never changed, only replaced.
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

    /// <summary>The same as <see cref="Id"/>, under the name that MongoDB insists on.</summary>
    public const string MongoId = "_id";

    /// <summary>What stands at the top of a document.</summary>
    public static readonly string[] Fields = [Id, MongoId, Owner, CreatedBy, CreatedOn, UpdatedBy, UpdatedOn, Content];

    /// <summary>A document that a user creates.</summary>
    public static BsonDocument Create(string id, long userId, DateTimeOffset now, BsonDocument content) =>
        Create(id, userId, userId, JsonValues.ToDate(now), userId, JsonValues.ToDate(now), content);

    /// <summary>A document with all its parts.</summary>
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

    /// <summary>A moment of a document.</summary>
    public static DateTimeOffset Moment(BsonDocument document, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds(document[name].AsBsonDateTime.MillisecondsSinceEpoch);

    /// <summary>An id as it is stored: ids are compared without regard to case.</summary>
    public static string Normalize(string id) => Guid.TryParseExact(id, "D", out var uuid) ? uuid.ToString() : id;
}
