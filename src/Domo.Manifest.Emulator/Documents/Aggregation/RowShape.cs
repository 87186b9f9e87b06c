using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>Turns the rows that MongoDB makes into those that AppDB answers with.</summary>
internal static class RowShape
{
    /// <summary>The row as MongoDB makes it, whose whole numbers are written without a fraction.</summary>
    public static BsonDocument Keep(BsonDocument row) =>
        new(row.Select(element => new BsonElement(element.Name, WithoutFraction(element.Value))));

    /// <summary>The row with what it was grouped by as properties of its own, instead of an <c>_id</c>.</summary>
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

    /// <summary>The average of whole numbers may be one, and Domo's examples then show one.</summary>
    private static BsonValue WithoutFraction(BsonValue value) => value switch
    {
        BsonDouble when Arithmetic.TryReadWhole(value, out long whole) => whole,
        BsonDocument document => Keep(document),
        _ => value,
    };
}
