using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>The types of <c>$type</c>, by number and by name.</summary>
internal static class BsonTypeNames
{
    private static readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal)
    {
        ["double"] = 1, ["string"] = 2, ["object"] = 3, ["array"] = 4, ["binData"] = 5, ["undefined"] = 6, ["objectId"] = 7, ["bool"] = 8,
        ["date"] = 9, ["null"] = 10, ["regex"] = 11, ["dbPointer"] = 12, ["javascript"] = 13, ["symbol"] = 14,
        ["javascriptWithScope"] = 15, ["int"] = 16, ["timestamp"] = 17, ["long"] = 18, ["decimal"] = 19, ["minKey"] = -1, ["maxKey"] = 127,
    };

    private static readonly BsonType[] Numbers = [BsonType.Double, BsonType.Int32, BsonType.Int64, BsonType.Decimal128];

    /// <summary>Parses one type, or a list of alternatives.</summary>
    public static Func<BsonValue?, bool> ParseCondition(BsonValue value, string place)
    {
        BsonType[] types = value switch
        {
            BsonArray { Count: > 0 } list => [.. list.SelectMany((item, i) => Parse(item, $"{place}/{i}"))],
            BsonArray => throw QueryParser.Wrong(place, "'$type' requires at least one type."),
            _ => Parse(value, place),
        };
        return found => found is not null && types.Contains(found.BsonType);
    }

    private static BsonType[] Parse(BsonValue value, string place) => value switch
    {
        BsonString { Value: "number" } => Numbers,
        BsonString text when Codes.TryGetValue(text.Value, out int code) => [TypeOf(code)],
        BsonString text => throw QueryParser.Wrong(
            place, $"'{text.Value}' is not a MongoDB type{Suggestion.For(text.Value, Codes.Keys.Append("number"))}"),
        { IsNumeric: true } when Codes.Values.Any(code => code == value.ToDouble()) => [TypeOf((int)value.ToDouble())],
        _ => throw QueryParser.Wrong(place, $"{BsonJsonWriter.Preview(value)} is not a MongoDB type; use a name, such as \"string\"."),
    };

    private static BsonType TypeOf(int code) => code == -1 ? BsonType.MinKey : (BsonType)code;
}
