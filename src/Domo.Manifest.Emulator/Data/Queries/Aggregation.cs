using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>The ways to make one value of a column of many rows.</summary>
internal static class Aggregation
{
    /// <summary>Their names, which are those of their parameters.</summary>
    public static readonly IReadOnlyList<string> Names = ["avg", "count", "max", "min", "sum", "unique"];

    /// <summary>What becomes of a column that is neither grouped nor aggregated: numbers are summed, others counted once each.</summary>
    public static DatasetColumn ApplyDefault(DatasetColumn column) => Apply(column.IsNumeric ? "sum" : "unique", column);

    /// <summary>The aggregated column, by the same name.</summary>
    /// <exception cref="ApiException">The column does not take this aggregation: 400.</exception>
    public static DatasetColumn Apply(string name, DatasetColumn column)
    {
        if (column.IsAggregate)
        {
            throw ApiException.BadRequest(
                $"'{name}' of the Beast Mode '{column.Name}' would be an aggregate within an aggregate, since its formula aggregates.");
        }

        if (name is "sum" or "avg" && !column.IsNumeric)
        {
            throw ApiException.BadRequest(
                $"'{name}' takes numbers, and '{column.Name}' is a {ColumnTypes.NameOf(column.Type)}.");
        }

        var (type, value) = name switch
        {
            "avg" => (ColumnType.Double, $"avg({column.Value})"),
            "count" => (ColumnType.Long, $"count({column.Value})"),
            "unique" => (ColumnType.Long, $"count(DISTINCT {column.Value})"),

            // A sum of numbers of 64 bits may need more.
            "sum" when column.Type is ColumnType.Long => (ColumnType.Decimal, $"CAST(sum({column.Value}) AS DECIMAL(38, 10))"),
            "sum" => (column.Type, $"sum({column.Value})"),
            _ => (column.Type, $"{name}({column.Value})"),
        };
        return new DatasetColumn(column.Name, type, value) { IsAggregate = true };
    }
}
