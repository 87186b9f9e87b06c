using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>What a query of a collection asks for, and how that is written.</summary>
internal sealed record DocumentQuerySpec
{
    private static readonly DataColumnKind[] AggregationOrder =
        [DataColumnKind.Average, DataColumnKind.Sum, DataColumnKind.Max, DataColumnKind.Min];

    public DocumentFilter? Filter { get; init; }

    public IReadOnlyList<DocumentPath> Unwind { get; init; } = [];

    public IReadOnlyList<DocumentPath> GroupBy { get; init; } = [];

    /// <summary>What is computed, each with the name that the answer gives it.</summary>
    public IReadOnlyList<(DocumentColumn Column, string Name)> Aggregations { get; init; } = [];

    public IReadOnlyList<DocumentOrder> OrderBy { get; init; } = [];

    public long? Offset { get; init; }

    public long? Limit { get; init; }

    /// <summary>The name that the answer gives to what is computed; null when it is not asked for.</summary>
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

    /// <summary>The predicate; an empty one asks for all documents.</summary>
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

    /// <summary>The parameters in the order of Domo's example, escaped, with the question mark; nothing when there are none.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder();
        Append(query, "unwind", Unwind.Select(path => path.Text));
        Append(query, "groupby", GroupBy.Select(path => path.Text));
        Append(query, "count", Aggregations.Where(one => one.Column.Kind == DataColumnKind.Count).Select(one => one.Name));
        foreach (var kind in AggregationOrder)
        {
            Append(
                query,
                DataQueryWords.ParameterOf(kind)!,
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
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(WireText.Escape(value));
        }
    }
}
