using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Parses a query of MongoDB's <c>find()</c>.</summary>
internal static class QueryParser
{
    private static readonly string[] TopLevel = ["$and", "$or", "$nor", "$expr", "$comment"];

    /// <summary>Parses a query of a collection's documents.</summary>
    /// <exception cref="ApiException">The query is invalid or not supported (400).</exception>
    public static Predicate Parse(BsonDocument query) => ParseDocument(query, "", areDocuments: true);

    /// <summary>Parses a query of the objects in an array.</summary>
    public static Predicate ParseItem(BsonDocument query, string place) => ParseDocument(query, place, areDocuments: false);

    /// <summary>
    /// Returns whether a value consists of operators, such as <c>{"$gt":1}</c>, rather than being a value to compare with.
    /// </summary>
    public static bool IsOperators(BsonValue value) =>
        value is BsonDocument { ElementCount: > 0 } document && document.GetElement(0).Name.StartsWith('$');

    /// <summary>Returns whether a condition on an array element is on its properties, rather than on the element itself.</summary>
    public static bool IsOnProperties(BsonDocument condition) =>
        !IsOperators(condition) || condition.GetElement(0).Name is "$and" or "$or" or "$nor";

    /// <summary>Creates the error for a part of a query.</summary>
    public static ApiException Wrong(string place, string problem) =>
        ApiException.BadRequest($"The query is invalid at '{place}': {problem}");

    /// <summary>Returns the objects of an operator that takes a list of queries.</summary>
    public static BsonArray ListOf(BsonElement element, string place) => element.Value is BsonArray { Count: > 0 } list
        ? list
        : throw Wrong(place, $"'{element.Name}' requires a nonempty array, not {BsonJsonWriter.Preview(element.Value)}.");

    private static AndPredicate ParseDocument(BsonDocument query, string place, bool areDocuments) =>
        new([.. query.Select(element => ParseElement(element, place + JsonValues.PointerPart(element.Name), areDocuments))]);

    private static Predicate ParseElement(BsonElement element, string place, bool areDocuments)
    {
        switch (element.Name)
        {
            case "$and":
                return new AndPredicate(ParseAll(element, place, areDocuments));
            case "$or":
                return new OrPredicate(ParseAll(element, place, areDocuments));
            case "$nor":
                return new NotPredicate(new OrPredicate(ParseAll(element, place, areDocuments)));
            case "$expr" when areDocuments:
                return new ExpressionPredicate(ExpressionParser.Parse(element.Value, place));
            case "$comment":
                return new AndPredicate([]);
            case { } name when name.StartsWith('$'):
                throw Wrong(place, OperatorParser.Unsupported(name)
                    ?? $"'{name}' is not a top-level operator{Suggestion.For(name, TopLevel)}"
                    + $" The top-level operators are {string.Join(", ", TopLevel)}.");
            default:
                string[] names = element.Name.Split('.');
                if (areDocuments)
                {
                    ThrowUnlessStored(names, element.Name, place);
                }

                return OperatorParser.ParseField(names, element.Value, place);
        }
    }

    private static Predicate[] ParseAll(BsonElement element, string place, bool areDocuments) =>
    [
        .. ListOf(element, place).Select((item, i) => item is BsonDocument part
            ? ParseDocument(part, $"{place}/{i}", areDocuments)
            : throw Wrong($"{place}/{i}", $"'{element.Name}' requires queries, which are objects, not {BsonJsonWriter.Preview(item)}.")),
    ];

    /// <summary>MongoDB would silently find nothing.</summary>
    private static void ThrowUnlessStored(string[] names, string name, string place)
    {
        if (!StoredDocument.Fields.Contains(names[0], StringComparer.Ordinal))
        {
            throw Wrong(
                place,
                $"'{names[0]}' is not a top-level property of documents; properties of the app are in 'content', as 'content.{name}'. "
                + $"The top-level properties are {string.Join(", ", StoredDocument.Fields)}.");
        }
    }
}
