using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Parses the value of a field in a query: a value to compare with, or operators.</summary>
internal static class OperatorParser
{
    private static readonly string[] Known =
    [
        "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$not", "$exists", "$type", "$regex", "$options", "$mod", "$all",
        "$elemMatch", "$size", "$bitsAllSet", "$bitsAllClear", "$bitsAnySet", "$bitsAnyClear",
    ];

    private static readonly string[] NotInDomo = ["$where", "$near", "$nearSphere"];

    private static readonly string[] NotInEmulator =
    [
        "$text", "$jsonSchema", "$geoWithin", "$geoIntersects", "$within", "$geometry", "$box", "$center", "$centerSphere", "$polygon",
        "$maxDistance", "$minDistance", "$sampleRate",
    ];

    /// <summary>Parses the condition on a field, or on an array element if there are no names.</summary>
    public static Predicate ParseField(string[] names, BsonValue value, string place) => QueryParser.IsOperators(value)
        ? ParseOperators(names, (BsonDocument)value, place)
        : Test(names, Conditions.EqualTo(value));

    /// <summary>Returns why a MongoDB operator cannot be used; null if it is not one of those.</summary>
    public static string? Unsupported(string name) =>
        NotInDomo.Contains(name, StringComparer.Ordinal) ? $"AppDB does not support '{name}'."
        : NotInEmulator.Contains(name, StringComparer.Ordinal) ? $"the emulator does not support '{name}'."
        : null;

    private static AndPredicate ParseOperators(string[] names, BsonDocument operators, string place)
    {
        if (operators.Contains("$options") && !operators.Contains("$regex"))
        {
            throw QueryParser.Wrong(place, "'$options' requires '$regex' in the same object.");
        }

        return new AndPredicate(
        [
            .. operators.Where(element => element.Name != "$options")
                .Select(element => ParseOperator(names, element, operators, place + JsonValues.PointerPart(element.Name))),
        ]);
    }

    private static Predicate ParseOperator(string[] names, BsonElement element, BsonDocument siblings, string place) => element.Name switch
    {
        "$eq" => Test(names, Conditions.EqualTo(element.Value)),
        "$ne" => new NotPredicate(Test(names, Conditions.EqualTo(element.Value))),
        "$gt" => Test(names, Conditions.Compared(element.Value, order => order > 0)),
        "$gte" => Test(names, Conditions.Compared(element.Value, order => order >= 0)),
        "$lt" => Test(names, Conditions.Compared(element.Value, order => order < 0)),
        "$lte" => Test(names, Conditions.Compared(element.Value, order => order <= 0)),
        "$in" => Test(names, In(element, place)),
        "$nin" => new NotPredicate(Test(names, In(element, place))),
        "$not" => Not(names, element.Value, place),
        "$exists" => Exists(names, element.Value),
        "$type" => Test(names, BsonTypeNames.ParseCondition(element.Value, place)),
        "$regex" => Test(names, Regex(element.Value, siblings.GetValue("$options", null), place)),
        "$mod" => Test(names, Arithmetic.ParseMod(element.Value, place)),
        "$all" => All(names, element, place),
        "$elemMatch" => ElemMatch(names, element.Value, place),
        "$size" => new FieldPredicate(names, expandsLast: false, Conditions.OfSize(Arithmetic.ReadCount(element, place))),
        "$bitsAllSet" or "$bitsAllClear" or "$bitsAnySet" or "$bitsAnyClear" => Test(names, Arithmetic.ParseBits(element, place)),
        var name => throw QueryParser.Wrong(
            place,
            Unsupported(name)
            ?? (name.StartsWith('$')
                ? $"'{name}' is not a query operator{Suggestion.For(name, Known)}"
                : $"'{name}' is not an operator, but other keys here are; use '$eq' to compare with an object.")),
    };

    private static FieldPredicate Test(string[] names, Func<BsonValue?, bool> isMet) => new(names, expandsLast: names.Length > 0, isMet);

    private static Func<BsonValue?, bool> In(BsonElement element, string place)
    {
        if (element.Value is not BsonArray list)
        {
            throw QueryParser.Wrong(place, $"'{element.Name}' requires an array, not {BsonJsonWriter.Preview(element.Value)}.");
        }

        return list.FirstOrDefault(QueryParser.IsOperators) is { } operators
            ? throw QueryParser.Wrong(place, $"'{element.Name}' requires values, not operators such as {BsonJsonWriter.Preview(operators)}.")
            : Conditions.OneOf(list);
    }

    private static NotPredicate Not(string[] names, BsonValue value, string place) => QueryParser.IsOperators(value)
        ? new NotPredicate(ParseOperators(names, (BsonDocument)value, place))
        : throw QueryParser.Wrong(place, $"'$not' requires operators, such as {{\"$gt\":1}}, not {BsonJsonWriter.Preview(value)}.");

    private static Predicate Exists(string[] names, BsonValue value)
    {
        var exists = Test(names, found => found is not null);
        return Conditions.IsTrue(value) ? exists : new NotPredicate(exists);
    }

    private static Predicate All(string[] names, BsonElement element, string place)
    {
        if (element.Value is not BsonArray list)
        {
            throw QueryParser.Wrong(place, $"'$all' requires an array, not {BsonJsonWriter.Preview(element.Value)}.");
        }

        // Unlike $and, $all with an empty list matches nothing.
        return list.Count == 0
            ? new OrPredicate([])
            : new AndPredicate([.. list.Select((item, i) => OneOfAll(names, item, $"{place}/{i}"))]);
    }

    private static Predicate OneOfAll(string[] names, BsonValue item, string place) => item switch
    {
        BsonDocument { ElementCount: 1 } match when match.GetElement(0).Name == "$elemMatch" =>
            ElemMatch(names, match[0], place + "/$elemMatch"),
        _ when QueryParser.IsOperators(item) =>
            throw QueryParser.Wrong(place, $"'$all' requires values or '$elemMatch', not {BsonJsonWriter.Preview(item)}."),
        _ => Test(names, Conditions.EqualTo(item)),
    };

    private static ItemPredicate ElemMatch(string[] names, BsonValue value, string place)
    {
        if (value is not BsonDocument conditions)
        {
            throw QueryParser.Wrong(place, $"'$elemMatch' requires an object, not {BsonJsonWriter.Preview(value)}.");
        }

        bool areDocuments = QueryParser.IsOnProperties(conditions);
        return new ItemPredicate(
            names, areDocuments ? QueryParser.ParseItem(conditions, place) : ParseOperators([], conditions, place), areDocuments);
    }

    private static Func<BsonValue?, bool> Regex(BsonValue pattern, BsonValue? options, string place)
    {
        if (pattern is not BsonString { Value: var text } || options is not (null or BsonString))
        {
            throw QueryParser.Wrong(place, "'$regex' and '$options' must be strings.");
        }

        var parsed = RegexOptions.CultureInvariant;
        foreach (char option in options?.AsString ?? "")
        {
            parsed |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' => RegexOptions.None,
                _ => throw QueryParser.Wrong(place, $"'{option}' is not one of the options i, m, s, u and x."),
            };
        }

        return Conditions.Like(text, parsed, place);
    }
}
