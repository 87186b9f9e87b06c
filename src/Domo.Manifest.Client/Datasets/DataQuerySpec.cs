using System.Globalization;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>What a query asks for, and how that is written as the query of an address.</summary>
internal sealed record DataQuerySpec
{
    private static readonly DataColumnKind[] AggregationOrder =
    [
        DataColumnKind.Sum, DataColumnKind.Average, DataColumnKind.Count, DataColumnKind.CountDistinct,
        DataColumnKind.Min, DataColumnKind.Max,
    ];

    /// <summary>The fields to ask for; none for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public DataFilter? Filter { get; init; }

    public IReadOnlyList<string> GroupBy { get; init; } = [];

    public DataGrainColumn? Grain { get; init; }

    public IReadOnlyList<DataOrder> OrderBy { get; init; } = [];

    /// <summary>The columns that the query aggregates.</summary>
    public IReadOnlyList<DataColumn> Aggregations { get; init; } = [];

    public long? Offset { get; init; }

    public long? Limit { get; init; }

    public DataCalendar Calendar { get; init; }

    public bool UsesBeastModes { get; init; }

    public bool IsGrouped => GroupBy.Count > 0 || Grain is not null;

    public DataQuerySpec Skipping(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { Offset = count == 0 ? null : count };
    }

    public DataQuerySpec Taking(long count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Limit = count };
    }

    /// <summary>The parameters in the order of <c>@domoinc/query</c>, escaped, with the question mark; nothing for none.</summary>
    public string ToQueryString()
    {
        var query = new StringBuilder();
        Append(query, "fields", string.Join(',', Fields.Select(WireText.Escape)), escaped: true);
        Append(query, "filter", Filter?.ToString());
        Append(query, "dategrain", Grain is null ? null : DataQueryText.Name(Grain.Field) + " by " + DataQueryWords.Of(Grain.Grain));
        Append(query, "groupby", DataQueryText.Names(GroupBy));
        Append(query, "orderby", string.Join(", ", OrderBy));
        foreach (var kind in AggregationOrder)
        {
            var fields = Aggregations.Where(column => column.Kind == kind).Select(column => column.Field);
            Append(query, DataQueryWords.ParameterOf(kind)!, DataQueryText.Names(fields));
        }

        Append(query, "offset", Offset?.ToString(CultureInfo.InvariantCulture));
        Append(query, "limit", Limit?.ToString(CultureInfo.InvariantCulture));
        Append(query, "calendar", Calendar == DataCalendar.Fiscal ? "fiscal" : null);
        Append(query, "useBeastMode", UsesBeastModes ? "true" : null);
        return query.ToString();
    }

    private static void Append(StringBuilder query, string name, string? value, bool escaped = false)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(escaped ? value : WireText.Escape(value));
        }
    }
}
