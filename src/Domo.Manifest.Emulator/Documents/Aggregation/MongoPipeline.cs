using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>Creates the stages of MongoDB's aggregation pipeline.</summary>
internal static class MongoPipeline
{
    public static BsonDocument[] Build(BsonDocument query, QueryRequest request)
    {
        var group = new BsonDocument(StoredDocument.MongoId, request.Keys switch
        {
            [] => BsonNull.Value,
            [var only] => "$" + only.Path,
            var keys => new BsonDocument(keys.Select(key => new BsonElement(key.Name, "$" + key.Path))),
        });
        group.AddRange(request.Accumulators.Select(item => new BsonElement(item.Alias, item.ToMongo())));

        List<BsonDocument> stages = [new("$match", query)];
        stages.AddRange(request.Unwind.Select(path => new BsonDocument("$unwind", "$" + path)));
        stages.Add(new BsonDocument("$group", group));
        if (request.OrderBy.Count > 0)
        {
            stages.Add(new BsonDocument("$sort", Sort(request)));
        }

        stages.Add(new BsonDocument("$skip", request.Offset));
        stages.Add(new BsonDocument("$limit", request.Limit));
        return [.. stages];
    }

    /// <summary>Returns the order of a query, in MongoDB's format.</summary>
    public static BsonDocument Sort(QueryRequest request) =>
        new(request.OrderBy.Select(key => new BsonElement(key.Path, key.IsDescending ? -1 : 1)));
}
