namespace Domo.Manifest.Client;

/// <summary>What Domo lets a query select, and which parameters that takes.</summary>
internal static class DataSelection
{
    /// <summary>The query with the columns selected.</summary>
    /// <param name="spec">The query.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="allowsDefaults">Whether a field that is not aggregated may be left to Domo to aggregate.</param>
    /// <exception cref="ArgumentException">Domo forbids it.</exception>
    public static DataQuerySpec Apply(DataQuerySpec spec, IReadOnlyList<DataColumn> columns, bool allowsDefaults)
    {
        if (columns.Count == 0 || columns.Any(column => column is null))
        {
            throw new ArgumentException("Nothing is selected.", nameof(columns));
        }

        var selected = spec with
        {
            Fields = Fields(spec, columns),
            Aggregations =
            [
                .. columns.Where(column => DataQueryWords.ParameterOf(column.Kind) is not null)
                    .DistinctBy(column => (column.Kind, column.Field)),
            ],
            UsesBeastModes = spec.UsesBeastModes || columns.Any(column => column.Kind == DataColumnKind.AggregatedBeastMode),
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

    /// <summary>Nothing is asked for by name where one row of aggregations comes: it has no other columns.</summary>
    private static string[] Fields(DataQuerySpec spec, IReadOnlyList<DataColumn> columns)
    {
        var named = spec.IsGrouped || columns.Any(column => column.Kind is DataColumnKind.Field or DataColumnKind.AggregatedBeastMode);
        return named ? [.. columns.Select(column => column.Field).Distinct(StringComparer.Ordinal)] : [];
    }

    private static void RefuseTwoOfOneName(IReadOnlyList<DataColumn> columns)
    {
        var byName = new Dictionary<string, DataColumn>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!byName.TryAdd(column.ResultName, column) && byName[column.ResultName].Kind != column.Kind)
            {
                throw new ArgumentException(
                    $"{byName[column.ResultName]} and {column} would both come back as '{column.ResultName}'; ask for them in two queries.",
                    nameof(columns));
            }
        }
    }

    private static void RefuseForeignGrain(DataQuerySpec spec, IReadOnlyList<DataColumn> columns)
    {
        foreach (var grain in columns.OfType<DataGrainColumn>())
        {
            if (spec.Grain is null || spec.Grain.Field != grain.Field || spec.Grain.Grain != grain.Grain)
            {
                throw new ArgumentException(
                    $"{grain} can be selected from a query with ByDateGrain(f => f.{grain.Field}, DateGrain.{grain.Grain}); this one has "
                    + (spec.Grain is null ? "no grain." : $"{spec.Grain}."),
                    nameof(columns));
            }
        }
    }

    private static void RefuseUngrouped(DataQuerySpec spec, IReadOnlyList<DataColumn> columns, bool allowsDefaults)
    {
        foreach (var column in columns)
        {
            if (column.Kind == DataColumnKind.Field && column.Field == spec.Grain?.Field)
            {
                throw new ArgumentException(
                    $"'{column.Field}' is gone from rows grouped by its {DataQueryWords.Of(spec.Grain.Grain)}; select {spec.Grain}.",
                    nameof(columns));
            }

            if (column.Kind == DataColumnKind.Field && !allowsDefaults && !spec.GroupBy.Contains(column.Field, StringComparer.Ordinal))
            {
                throw new ArgumentException(
                    $"'{column.Field}' is neither grouped by nor aggregated, and a group has many values of it; select its Count(), "
                    + "Min() or the like, or group by it"
                    + (spec.UsesBeastModes ? "; a Beast Mode that aggregates is selected with AsAggregatedBeastMode()." : "."),
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

    private static void RefuseUnaggregated(IReadOnlyList<DataColumn> columns)
    {
        if (columns.FirstOrDefault(column => !column.IsAggregated) is { } plain)
        {
            throw new ArgumentException(
                $"'{plain.Field}' has many values where the aggregations have one row; add GroupBy(f => f.{plain.Field}), or aggregate it.",
                nameof(columns));
        }
    }
}
