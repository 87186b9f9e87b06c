using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The parts of a query for a collection, and their form in the request.</summary>
internal sealed record DocumentQuerySpec
{
    private static readonly ColumnKind[] AggregationOrder =
        [ColumnKind.Average, ColumnKind.Sum, ColumnKind.Max, ColumnKind.Min];

    public DocumentFilter? Filter { get; init; }

    public IReadOnlyList<DocumentPath> Unwind { get; init; } = [];

    public IReadOnlyList<DocumentPath> GroupBy { get; init; } = [];

    /// <summary>Gets the aggregated columns with their names in the response.</summary>
    public IReadOnlyList<(DocumentColumn Column, string Name)> Aggregations { get; init; } = [];

    public IReadOnlyList<DocumentOrder> OrderBy { get; init; } = [];

    public long? Offset { get; init; }

    public long? Limit { get; init; }

    /// <summary>Gets whether the query is for all documents.</summary>
    public bool IsWhole =>
        Filter is null && Unwind.Count == 0 && GroupBy.Count == 0 && OrderBy.Count == 0 && Offset is null && Limit is null;

    /// <summary>Returns the name of an aggregated column in the response; null if the query does not have it.</summary>
    public string? NameOf(DocumentColumn column) =>
        Aggregations.FirstOrDefault(one => one.Column.Kind == column.Kind && one.Column.Path == column.Path).Name;

    public DocumentQuerySpec Skipping(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Offset = count == 0 ? null : count };
    }

    public DocumentQuerySpec Taking(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Limit = count };
    }

    /// <summary>Writes the predicate; an empty one matches all documents.</summary>
    public void WriteFilter(Utf8JsonWriter writer)
    {
        if (Filter is not null)
        {
            Filter.Condition.Write(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    /// <summary>Returns the parameters in the order of Domo's example, escaped, with the question mark; empty if there are none.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder();
        Append(query, "unwind", Unwind.Select(path => path.Text));
        Append(query, "groupby", GroupBy.Select(path => path.Text));
        Append(query, "count", Aggregations.Where(one => one.Column.Kind == ColumnKind.Count).Select(one => one.Name));
        foreach (var kind in AggregationOrder)
        {
            Append(
                query,
                DatasetWireNames.ParameterOf(kind)!,
                Aggregations.Where(one => one.Column.Kind == kind).Select(one => $"{one.Column.Path} {one.Name}"));
        }

        Append(
            query,
            "orderby",
            OrderBy.Select(one => (NameOf(one.Column) ?? one.Column.Path.Text) + (one.IsDescending ? " descending" : " ascending")));
        Append(query, "limit", Limit is { } limit ? [limit.ToString(CultureInfo.InvariantCulture)] : []);
        Append(query, "offset", Offset is { } offset ? [offset.ToString(CultureInfo.InvariantCulture)] : []);
        return query.ToString();
    }

    private static void Append(StringBuilder query, string name, IEnumerable<string> values)
    {
        var value = string.Join(", ", values);
        if (value.Length > 0)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(RequestText.Escape(value));
        }
    }
}
