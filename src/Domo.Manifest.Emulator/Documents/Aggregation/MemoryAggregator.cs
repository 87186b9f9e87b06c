using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>Sorts, groups and aggregates documents as MongoDB does.</summary>
internal static class MemoryAggregator
{
    /// <summary>Sorts documents; equal documents keep their order.</summary>
    public static IEnumerable<BsonDocument> Sort(IEnumerable<BsonDocument> documents, IReadOnlyList<OrderKey> keys) =>
        keys.Aggregate(documents.OrderBy(_ => 0), (sorted, key) =>
        {
            string[] names = key.Path.Split('.');
            return key.IsDescending
                ? sorted.ThenByDescending(document => SortValue(document, names, isDescending: true), ValueOrder.Instance)
                : sorted.ThenBy(document => SortValue(document, names, isDescending: false), ValueOrder.Instance);
        });

    /// <summary>
    /// Returns the rows that MongoDB would return, each with its <c>_id</c>, in the order of the groups' first documents.
    /// </summary>
    public static IEnumerable<BsonDocument> Aggregate(IEnumerable<BsonDocument> documents, QueryRequest request)
    {
        var unwound = request.Unwind.Aggregate(documents, (all, path) => all.SelectMany(document => Unwind(document, path)));
        var groups = new Dictionary<BsonValue, List<BsonDocument>>(ValueOrder.Instance);
        foreach (var document in unwound)
        {
            var id = IdOf(document, request.Keys);
            if (!groups.TryGetValue(id, out var group))
            {
                groups.Add(id, group = []);
            }

            group.Add(document);
        }

        var rows = groups.Select(group =>
        {
            var row = new BsonDocument(StoredDocument.MongoId, group.Key);
            row.AddRange(request.Accumulators.Select(item => new BsonElement(item.Alias, item.Aggregate(group.Value))));
            return row;
        });
        return Sort(rows, request.OrderBy);
    }

    private static BsonValue IdOf(BsonDocument document, IReadOnlyList<GroupKey> keys)
    {
        if (keys.Count == 0)
        {
            return BsonNull.Value;
        }

        var values = keys.Select(key => new BsonElement(key.Name, ExpressionParser.Read(document, key.Path.Split('.'))));
        if (keys.Count == 1)
        {
            return values.First().Value is var only && only is BsonUndefined ? BsonNull.Value : only;
        }

        return new BsonDocument(values.Where(element => element.Value is not BsonUndefined));
    }

    /// <summary>
    /// Returns a copy for each element of an array, and none for a missing value. Any other value counts as a single element.
    /// </summary>
    private static IEnumerable<BsonDocument> Unwind(BsonDocument document, string path)
    {
        string[] names = path.Split('.');
        BsonValue? value = document;
        foreach (string name in names)
        {
            value = value is BsonDocument inner ? inner.GetValue(name, null) : null;
        }

        return value switch
        {
            null or BsonNull => [],
            BsonArray array => array.Select(item => With(document, names, item)),
            _ => [document],
        };
    }

    private static BsonDocument With(BsonDocument document, ReadOnlySpan<string> names, BsonValue value) =>
        new BsonDocument(document.Elements)
        {
            [names[0]] = names.Length == 1 ? value : With(document[names[0]].AsBsonDocument, names[1..], value),
        };

    /// <summary>The sort value of an array is its least or greatest element; an empty array sorts before null.</summary>
    private static BsonValue SortValue(BsonDocument document, string[] names, bool isDescending)
    {
        BsonValue? best = null;
        foreach (var found in FieldPath.Resolve(document, names, expandsLast: true))
        {
            // An array follows its elements, and counts only if it has none.
            if (found is { Value: BsonArray array, ArrayIndex: null })
            {
                best ??= array.Count == 0 ? BsonUndefined.Value : best;
                continue;
            }

            var value = found.Value ?? BsonNull.Value;
            int order = best is null ? 0 : ValueOrder.Compare(value, best);
            best = best is null || (isDescending ? order > 0 : order < 0) ? value : best;
        }

        return best ?? BsonNull.Value;
    }
}
