namespace Domo.Manifest.Client;

/// <summary>Checks the selected columns and adds the parameters that they need.</summary>
internal static class DatasetSelection
{
    /// <summary>Returns the query with the selected columns.</summary>
    /// <param name="spec">The query.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="allowsDefaults">Whether Domo may aggregate a field that the query does not aggregate.</param>
    /// <exception cref="ArgumentException">Domo does not support the selection.</exception>
    public static DatasetQuerySpec Apply(DatasetQuerySpec spec, IReadOnlyList<DatasetColumn> columns, bool allowsDefaults)
    {
        if (columns.Count == 0 || columns.Any(column => column is null))
        {
            throw new ArgumentException("Select at least one column.", nameof(columns));
        }

        var selected = spec with
        {
            Fields = Fields(spec, columns),
            Aggregations =
            [
                .. columns.Where(column => DatasetWireNames.ParameterOf(column.Kind) is not null)
                    .DistinctBy(column => (column.Kind, column.Field)),
            ],
            UsesBeastModes = spec.UsesBeastModes || columns.Any(column => column.Kind == ColumnKind.AggregatedBeastMode),
        };
        RefuseTwoOfOneName(columns);
        RefuseForeignGrain(selected, columns);
        if (selected.IsGrouped)
        {
            RefuseUngrouped(selected, columns, allowsDefaults && !selected.UsesBeastModes);
        }
        else if (columns.Any(column => column.IsAggregated))
        {
            RefuseUnaggregated(columns);
        }

        return selected;
    }

    /// <summary>Returns the requested fields; none if the result is one row of aggregations, which has no other columns.</summary>
    private static string[] Fields(DatasetQuerySpec spec, IReadOnlyList<DatasetColumn> columns)
    {
        var named = spec.IsGrouped || columns.Any(column => column.Kind is ColumnKind.Field or ColumnKind.AggregatedBeastMode);
        return named ? [.. columns.Select(column => column.Field).Distinct(StringComparer.Ordinal)] : [];
    }

    private static void RefuseTwoOfOneName(IReadOnlyList<DatasetColumn> columns)
    {
        var byName = new Dictionary<string, DatasetColumn>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!byName.TryAdd(column.ResultName, column) && byName[column.ResultName].Kind != column.Kind)
            {
                throw new ArgumentException(
                    $"{byName[column.ResultName]} and {column} would both be returned as '{column.ResultName}'; use two queries.",
                    nameof(columns));
            }
        }
    }

    private static void RefuseForeignGrain(DatasetQuerySpec spec, IReadOnlyList<DatasetColumn> columns)
    {
        foreach (var grain in columns.OfType<DatasetGrainColumn>())
        {
            if (spec.Grain is null || spec.Grain.Field != grain.Field || spec.Grain.Grain != grain.Grain)
            {
                throw new ArgumentException(
                    $"{grain} can only be selected after ByDateGrain(f => f.{grain.Field}, DateGrain.{grain.Grain}); this query has "
                    + (spec.Grain is null ? "no grain." : $"{spec.Grain}."),
                    nameof(columns));
            }
        }
    }

    private static void RefuseUngrouped(DatasetQuerySpec spec, IReadOnlyList<DatasetColumn> columns, bool allowsDefaults)
    {
        foreach (var column in columns)
        {
            if (column.Kind == ColumnKind.Field && column.Field == spec.Grain?.Field)
            {
                throw new ArgumentException(
                    $"Rows by {DatasetWireNames.Of(spec.Grain.Grain)} do not have the field '{column.Field}' itself; select {spec.Grain}.",
                    nameof(columns));
            }

            if (column.Kind == ColumnKind.Field && !allowsDefaults && !spec.GroupBy.Contains(column.Field, StringComparer.Ordinal))
            {
                throw new ArgumentException(
                    $"'{column.Field}' must be aggregated, such as with Count() or Min(), or grouped by, because a group can have "
                    + "many values of it"
                    + (spec.UsesBeastModes ? "; select a Beast Mode that aggregates with AsAggregatedBeastMode()." : "."),
                    nameof(columns));
            }
        }

        foreach (var order in spec.OrderBy)
        {
            if (!spec.GroupBy.Contains(order.Field, StringComparer.Ordinal) && order.Field != spec.Grain?.Field)
            {
                throw new ArgumentException(
                    $"The query is ordered by '{order.Field}', which groups aggregate, and Domo cannot order by an aggregation.",
                    nameof(columns));
            }
        }
    }

    private static void RefuseUnaggregated(IReadOnlyList<DatasetColumn> columns)
    {
        if (columns.FirstOrDefault(column => !column.IsAggregated) is { } plain)
        {
            throw new ArgumentException(
                $"'{plain.Field}' must be aggregated, or grouped with GroupBy(f => f.{plain.Field}): the aggregations have one row.",
                nameof(columns));
        }
    }
}
