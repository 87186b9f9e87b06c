using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>Converts the rows that MongoDB returns to those that AppDB returns.</summary>
internal static class RowShape
{
    /// <summary>Returns the row as in MongoDB, with whole numbers written without a fraction.</summary>
    public static BsonDocument Keep(BsonDocument row) =>
        new(row.Select(element => new BsonElement(element.Name, WithoutFraction(element.Value))));

    /// <summary>Returns the row with the group keys as properties instead of an <c>_id</c>.</summary>
    public static BsonDocument Flatten(BsonDocument row, QueryRequest request)
    {
        var id = row[StoredDocument.MongoId];
        var flat = new BsonDocument();
        if (request.Keys is [var only])
        {
            flat.Add(only.Name, id);
        }
        else if (id is BsonDocument several)
        {
            flat.AddRange(several.Elements);
        }

        flat.AddRange(row.Elements.Where(element => element.Name != StoredDocument.MongoId));
        return Keep(flat);
    }

    /// <summary>The average of whole numbers can be a whole number, which Domo's examples show without a fraction.</summary>
    private static BsonValue WithoutFraction(BsonValue value) => value switch
    {
        BsonDouble when Arithmetic.TryReadWhole(value, out long whole) => whole,
        BsonDocument document => Keep(document),
        _ => value,
    };
}
