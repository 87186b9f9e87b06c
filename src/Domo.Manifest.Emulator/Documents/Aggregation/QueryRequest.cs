using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>The query parameters of a query of documents.</summary>
internal sealed record QueryRequest
{
    /// <summary>The maximum and default number of documents that Domo returns.</summary>
    public const int MaxLimit = 10_000;

    /// <summary>Requests one document.</summary>
    public static readonly QueryRequest One = new() { Limit = 1 };

    private static readonly string[] Kinds = ["avg", "max", "min", "sum"];

    /// <summary>Gets the properties to group by.</summary>
    public IReadOnlyList<GroupKey> Keys { get; private init; } = [];

    /// <summary>Gets the aggregations of each group.</summary>
    public IReadOnlyList<Accumulator> Accumulators { get; private init; } = [];

    /// <summary>Gets the array properties to unwind.</summary>
    public IReadOnlyList<string> Unwind { get; private init; } = [];

    /// <summary>Gets the sort keys.</summary>
    public IReadOnlyList<OrderKey> OrderBy { get; private init; } = [];

    public int Limit { get; private init; }

    public int Offset { get; private init; }

    /// <summary>Gets whether the result consists of rows rather than documents.</summary>
    public bool IsAggregation => Keys.Count > 0 || Accumulators.Count > 0;

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="ApiException">A parameter is invalid (400).</exception>
    public static QueryRequest Parse(QueryParameters parameters)
    {
        var keys = Items(parameters, "groupby").Select(GroupKey.Parse).ToList();
        var accumulators = Kinds.SelectMany(kind => Items(parameters, kind).Select(item => Accumulator.Parse(kind, item))).ToList();
        if (parameters.Text("count") is { } count)
        {
            accumulators.Add(Accumulator.Count(count.Trim()));
        }

        ThrowIfColliding([.. keys.Select(key => key.Name), .. accumulators.Select(item => item.Alias)]);
        var request = new QueryRequest
        {
            Keys = keys,
            Accumulators = accumulators,
            Unwind = [.. Items(parameters, "unwind").Select(path => PropertyPath.Check("unwind", path))],
            Limit = ReadLimit(parameters),
            Offset = parameters.Index("offset", 0),
        };
        if (request is { Unwind.Count: > 0, IsAggregation: false })
        {
            throw ApiException.BadRequest("'unwind' requires an aggregation: 'groupby', 'count', 'avg', 'min', 'max' or 'sum'.");
        }

        var order = Items(parameters, "orderby").Select(item => OrderKey.Parse(item, request)).DistinctBy(key => key.Path);
        return request with { OrderBy = [.. order] };
    }

    private static int ReadLimit(QueryParameters parameters)
    {
        long limit = parameters.Count("limit") ?? MaxLimit;
        return limit <= MaxLimit ? (int)limit : throw ApiException.BadRequest(
            $"Domo returns at most {MaxLimit} documents per request, but 'limit' is {limit}. Use 'offset' for the rest.");
    }

    private static string[] Items(QueryParameters parameters, string name)
    {
        string[] items = parameters.Text(name)?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        return !items.Contains("", StringComparer.Ordinal) ? items : throw ApiException.BadRequest(
            $"The query parameter '{name}' has an empty item: '{parameters.Text(name)}'.");
    }

    private static void ThrowIfColliding(string[] names)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw ApiException.BadRequest(
                $"{twice.Count()} properties of the result have the name '{twice.Key}'; "
                + "add an alias after the property, such as 'content.a sumA'.");
        }
    }
}
