using System.Globalization;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>The body of a search.</summary>
internal sealed class FileSetSearchBody
{
    public const int DefaultLimit = 100;

    private readonly List<Predicate<JsonObject>> _conditions = [];
    private readonly List<(string Field, bool IsDescending)> _order = [];

    private FileSetSearchBody()
    {
    }

    /// <exception cref="ApiException">The body is not a search (400).</exception>
    public static FileSetSearchBody Read(JsonObject body)
    {
        var search = new FileSetSearchBody();
        foreach (var (name, value) in body)
        {
            Action<JsonObject> read = name switch
            {
                "filters" => filter => search._conditions.Add(Filter(filter)),
                "dateFilters" => filter => search._conditions.Add(DateFilter(filter)),
                "fieldSort" => sort => search._order.Add(Sort(sort)),
                _ => throw ApiException.BadRequest($"A search has 'filters', 'dateFilters' and 'fieldSort', but no '{name}'."),
            };
            foreach (var item in value as JsonArray ?? throw ApiException.BadRequest($"'{name}' must be an array."))
            {
                read(item as JsonObject ?? throw ApiException.BadRequest($"'{name}' must contain objects, not {JsonPreview.Create(item)}."));
            }
        }

        return search;
    }

    public IReadOnlyList<JsonObject> Apply(IEnumerable<JsonObject> items)
    {
        var found = items.Where(item => _conditions.TrueForAll(condition => condition(item)));
        IOrderedEnumerable<JsonObject> ordered = found.Order(Comparer<JsonObject>.Create((_, _) => 0));
        foreach (var (field, isDescending) in _order)
        {
            var comparer = Comparer<JsonNode?>.Create(Compare);
            ordered = isDescending
                ? ordered.ThenByDescending(item => item[field], comparer)
                : ordered.ThenBy(item => item[field], comparer);
        }

        return [.. ordered];
    }

    private static Predicate<JsonObject> Filter(JsonObject filter)
    {
        string field = Required(filter, "field");
        var values = filter["value"] as JsonArray ?? throw ApiException.BadRequest("'value' of a filter must be an array.");
        bool isNegated = BodyObject.Boolean(filter, "not") ?? false;
        string word = Required(filter, "operator");
        Func<JsonNode?, bool> matches = word switch
        {
            "EQUALS" or "IN" => found => values.Any(value => Compare(found, value) == 0),
            "GREATER_THAN" => found => found is not null && values.All(value => Compare(found, value) > 0),
            "GREATER_THAN_OR_EQUAL" => found => found is not null && values.All(value => Compare(found, value) >= 0),
            "LESS_THAN" => found => found is not null && values.All(value => Compare(found, value) < 0),
            "LESS_THAN_OR_EQUAL" => found => found is not null && values.All(value => Compare(found, value) <= 0),
            "IS_NULL" => found => found is null,
            "LIKE" => found => found is not null
                && values.Any(value => Text(found).Contains(Text(value).Trim('%'), StringComparison.OrdinalIgnoreCase)),
            _ => throw ApiException.BadRequest($"There is no operator '{word}'."),
        };
        return item => matches(item[field]) != isNegated;
    }

    private static Predicate<JsonObject> DateFilter(JsonObject filter)
    {
        string field = Required(filter, "field");
        var start = Moment(filter, "start");
        var end = Moment(filter, "end");
        bool isNegated = BodyObject.Boolean(filter, "not") ?? false;
        return item => (WireDates.TryParse(Text(item[field]), out var moment) && !(moment < start) && !(moment > end)) != isNegated;
    }

    private static (string Field, bool IsDescending) Sort(JsonObject sort) =>
        (Required(sort, "field"), BodyObject.Text(sort, "order") switch
    {
        null or "ASC" => false,
        "DESC" => true,
        var other => throw ApiException.BadRequest($"'order' of a fieldSort must be ASC or DESC, not '{other}'."),
    });

    // Documented as a string on one page and as milliseconds on another.
    private static DateTimeOffset? Moment(JsonObject filter, string name) => filter[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) && WireDates.TryParse(text, out var moment) => moment,
        JsonValue value when value.TryGetValue(out long milliseconds)
            && JsonValues.TryReadDate((double)milliseconds, out var moment) => moment,
        var other => throw ApiException.BadRequest($"'{name}' of a date filter must be a date and time, not {JsonPreview.Create(other)}."),
    };

    private static string Required(JsonObject item, string name) =>
        BodyObject.Text(item, name) ?? throw ApiException.BadRequest($"'{name}' of a filter or fieldSort is missing.");

    // Compares numbers as numbers and everything else as strings.
    private static int Compare(JsonNode? left, JsonNode? right) =>
        decimal.TryParse(Text(left), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal first)
        && decimal.TryParse(Text(right), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal second)
            ? first.CompareTo(second)
            : string.Compare(Text(left), Text(right), StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}
