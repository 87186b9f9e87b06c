using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Parses the expressions of <c>$expr</c> that document queries need: comparisons, logic and dates.</summary>
internal static class ExpressionParser
{
    private static readonly string[] Known =
        ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$and", "$or", "$not", "$toDate", "$literal"];

    public static Expression Parse(BsonValue value, string place) => value switch
    {
        BsonString { Value: var text } when text.StartsWith("$$", StringComparison.Ordinal) =>
            throw QueryParser.Wrong(place, $"the emulator does not support the variable '{text}'."),
        BsonString { Value: ['$', .. var path] } => ParsePath(path, place),
        BsonArray list => ParseList(list, place),
        _ when QueryParser.IsOperators(value) => ParseOperator((BsonDocument)value, place),
        BsonDocument document => ParseObject(document, place),
        _ => _ => value,
    };

    /// <summary>Returns the value at a path; for an array along the path, the list of its objects' values.</summary>
    public static BsonValue Read(BsonValue start, ArraySegment<string> names)
    {
        var value = start;
        for (int i = 0; i < names.Count; i++)
        {
            if (value is BsonArray array)
            {
                var rest = names[i..];
                return new BsonArray(array.OfType<BsonDocument>()
                    .Select(item => Read(item, rest))
                    .Where(item => item is not BsonUndefined));
            }

            value = value is BsonDocument document ? document.GetValue(names[i], BsonUndefined.Value) : BsonUndefined.Value;
        }

        return value;
    }

    private static Expression ParsePath(string path, string place)
    {
        string[] names = path.Split('.');
        return names.Contains("", StringComparer.Ordinal)
            ? throw QueryParser.Wrong(place, $"'${path}' is not a field path.")
            : document => Read(document, names);
    }

    private static Expression ParseList(BsonArray list, string place)
    {
        Expression[] items = [.. list.Select((item, i) => Parse(item, $"{place}/{i}"))];
        return document => new BsonArray(items
            .Select(item => item(document))
            .Select(value => value is BsonUndefined ? BsonNull.Value : value));
    }

    private static Expression ParseObject(BsonDocument value, string place)
    {
        (string Name, Expression Value)[] properties =
            [.. value.Select(property => (property.Name, Parse(property.Value, place + JsonValues.PointerPart(property.Name))))];
        return document => new BsonDocument(properties
            .Select(property => new BsonElement(property.Name, property.Value(document)))
            .Where(property => property.Value is not BsonUndefined));
    }

    private static Expression ParseOperator(BsonDocument value, string place)
    {
        var (name, operand) = (value.GetElement(0).Name, value[0]);
        if (value.ElementCount > 1)
        {
            throw QueryParser.Wrong(place, $"an expression must have one operator, not {value.ElementCount}.");
        }

        place += JsonValues.PointerPart(name);
        switch (name)
        {
            case "$eq" or "$ne" or "$gt" or "$gte" or "$lt" or "$lte":
                return ParseComparison(name, operand, place);
            case "$and":
                var all = ParseOperands(operand, place);
                return document => all.All(part => Conditions.IsTrue(part(document)));
            case "$or":
                var any = ParseOperands(operand, place);
                return document => any.Any(part => Conditions.IsTrue(part(document)));
            case "$not":
                var negated = ParseOnly(name, operand, place);
                return document => !Conditions.IsTrue(negated(document));
            case "$toDate":
                var converted = ParseOnly(name, operand, place);
                return document => ToDate(converted(document), place);
            case "$literal":
                return _ => operand;
            default:
                throw QueryParser.Wrong(
                    place,
                    $"the emulator does not support '{name}' in an expression{Suggestion.For(name, Known)}"
                    + $" It supports {string.Join(", ", Known)}.");
        }
    }

    private static Expression ParseComparison(string name, BsonValue operand, string place)
    {
        var operands = ParseOperands(operand, place);
        if (operands.Length != 2)
        {
            throw QueryParser.Wrong(place, $"'{name}' requires two expressions, not {operands.Length}.");
        }

        Func<int, bool> isMet = name switch
        {
            "$eq" => order => order == 0,
            "$ne" => order => order != 0,
            "$gt" => order => order > 0,
            "$gte" => order => order >= 0,
            "$lt" => order => order < 0,
            _ => order => order <= 0,
        };
        return document => isMet(ValueOrder.Compare(operands[0](document), operands[1](document)));
    }

    private static Expression[] ParseOperands(BsonValue operand, string place) => operand is BsonArray list
        ? [.. list.Select((item, i) => Parse(item, $"{place}/{i}"))]
        : [Parse(operand, place)];

    private static Expression ParseOnly(string name, BsonValue operand, string place) => ParseOperands(operand, place) is [var only]
        ? only
        : throw QueryParser.Wrong(place, $"'{name}' requires one expression.");

    private static BsonValue ToDate(BsonValue value, string place) => value switch
    {
        BsonNull or BsonUndefined => BsonNull.Value,
        BsonDateTime => value,
        BsonString text when JsonValues.TryReadDate(text.Value, out var moment) => JsonValues.ToDate(moment),
        BsonInt64 or BsonDouble when JsonValues.TryReadDate(value.ToDouble(), out var moment) => JsonValues.ToDate(moment),
        _ => throw QueryParser.Wrong(place, $"a document has {BsonJsonWriter.Preview(value)} here, which cannot be converted to a date."),
    };
}
