using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Hosting;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>An aggregation of a group.</summary>
/// <param name="Kind"><c>avg</c>, <c>count</c>, <c>max</c>, <c>min</c> or <c>sum</c>.</param>
/// <param name="Path">The property; empty for the count.</param>
/// <param name="Alias">The name in the resulting rows.</param>
internal sealed record Accumulator(string Kind, string Path, string Alias)
{
    private const string CountKind = "count";

    /// <summary>Reads <c>property</c> or <c>property alias</c>.</summary>
    public static Accumulator Parse(string kind, string item)
    {
        string[] words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var path] => new Accumulator(kind, PropertyPath.Check(kind, path), PropertyPath.NameOf(path)),
            [var path, var alias] => new Accumulator(kind, PropertyPath.Check(kind, path), CheckAlias(kind, alias)),
            _ => throw ApiException.BadRequest(
                $"The query parameter '{kind}' must list properties, each followed by an alias, such as 'content.a a', not '{item}'."),
        };
    }

    public static Accumulator Count(string alias) =>
        new(CountKind, "", alias.Length == 0 ? CountKind : CheckAlias(CountKind, alias));

    /// <summary>The accumulator as a part of MongoDB's <c>$group</c>.</summary>
    public BsonDocument ToMongo() => Kind == CountKind ? new BsonDocument("$sum", 1) : new BsonDocument("$" + Kind, "$" + Path);

    /// <summary>Aggregates the documents of a group.</summary>
    public BsonValue Aggregate(IReadOnlyCollection<BsonDocument> group)
    {
        if (Kind == CountKind)
        {
            return group.Count;
        }

        string[] names = Path.Split('.');
        var values = group
            .Select(document => ExpressionParser.Read(document, names))
            .Where(value => value is not (BsonNull or BsonUndefined));
        return Kind switch
        {
            "min" => values.Min(ValueOrder.Instance) ?? BsonNull.Value,
            "max" => values.Max(ValueOrder.Instance) ?? BsonNull.Value,
            "sum" => Sum(values.Where(value => value.IsNumeric)),
            _ => Average([.. values.Where(value => value.IsNumeric)]),
        };
    }

    private static BsonValue Average(IReadOnlyCollection<BsonValue> numbers) => numbers.Count == 0
        ? BsonNull.Value
        : new BsonDouble(numbers.Sum(number => number.ToDouble()) / numbers.Count);

    /// <summary>The sum of whole numbers is a whole number, unless it is too large.</summary>
    private static BsonValue Sum(IEnumerable<BsonValue> numbers)
    {
        var whole = Int128.Zero;
        double fraction = 0;
        bool isWhole = true;
        foreach (var number in numbers)
        {
            if (number is BsonDouble)
            {
                isWhole = false;
                fraction += number.ToDouble();
            }
            else
            {
                whole += number.ToInt64();
            }
        }

        return isWhole && whole >= long.MinValue && whole <= long.MaxValue
            ? new BsonInt64((long)whole)
            : new BsonDouble((double)whole + fraction);
    }

    private static string CheckAlias(string kind, string alias) =>
        alias.Contains('.', StringComparison.Ordinal) || alias.Contains(' ', StringComparison.Ordinal) || alias.StartsWith('$')
        || alias.Contains('\0', StringComparison.Ordinal) || alias == StoredDocument.MongoId
            ? throw ApiException.BadRequest(
                $"The query parameter '{kind}' has the alias '{alias}', which is not a valid property name.")
            : alias;
}
