using System.Globalization;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>The parts of a query, and their form in the URL.</summary>
internal sealed record DatasetQuerySpec
{
    private static readonly ColumnKind[] AggregationOrder =
    [
        ColumnKind.Sum, ColumnKind.Average, ColumnKind.Count, ColumnKind.CountDistinct,
        ColumnKind.Min, ColumnKind.Max,
    ];

    /// <summary>The requested fields; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public DatasetFilter? Filter { get; init; }

    public IReadOnlyList<string> GroupBy { get; init; } = [];

    public DatasetGrainColumn? Grain { get; init; }

    public IReadOnlyList<DatasetOrder> OrderBy { get; init; } = [];

    /// <summary>The columns that the query aggregates.</summary>
    public IReadOnlyList<DatasetColumn> Aggregations { get; init; } = [];

    public long? Offset { get; init; }

    public long? Limit { get; init; }

    public DatasetCalendar Calendar { get; init; }

    public bool UsesBeastModes { get; init; }

    /// <summary>Whether the query is for all rows, with at most the fields chosen.</summary>
    public bool IsWhole =>
        Filter is null && !IsGrouped && OrderBy.Count == 0 && Offset is null && Limit is null
        && Calendar == DatasetCalendar.Standard && !UsesBeastModes;

    public bool IsGrouped => GroupBy.Count > 0 || Grain is not null;

    public DatasetQuerySpec Skipping(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Offset = count == 0 ? null : count };
    }

    public DatasetQuerySpec Taking(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Limit = count };
    }

    /// <summary>Returns the escaped parameters with the question mark, in the order of <c>@domoinc/query</c>.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder();
        Append(query, "fields", string.Join(',', Fields.Select(RequestText.Escape)), escaped: true);
        Append(query, "filter", Filter?.ToString());
        Append(query, "dategrain", Grain is null ? null : DatasetQueryText.Name(Grain.Field) + " by " + DatasetWireNames.Of(Grain.Grain));
        Append(query, "groupby", DatasetQueryText.Names(GroupBy));
        Append(query, "orderby", string.Join(", ", OrderBy));
        foreach (var kind in AggregationOrder)
        {
            var fields = Aggregations.Where(column => column.Kind == kind).Select(column => column.Field);
            Append(query, DatasetWireNames.ParameterOf(kind)!, DatasetQueryText.Names(fields));
        }

        Append(query, "offset", Offset?.ToString(CultureInfo.InvariantCulture));
        Append(query, "limit", Limit?.ToString(CultureInfo.InvariantCulture));
        Append(query, "calendar", Calendar == DatasetCalendar.Fiscal ? "fiscal" : null);
        Append(query, "useBeastMode", UsesBeastModes ? "true" : null);
        return query.ToString();
    }

    private static void Append(StringBuilder query, string name, string? value, bool escaped = false)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(escaped ? value : RequestText.Escape(value));
        }
    }
}
