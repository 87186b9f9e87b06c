using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The aggregations of columns.</summary>
internal static class Aggregation
{
    /// <summary>The names of the aggregations, which are also the names of their query parameters.</summary>
    public static readonly IReadOnlyList<string> Names = ["avg", "count", "max", "min", "sum", "unique"];

    /// <summary>
    /// Aggregates a column that the request neither groups nor aggregates: numbers are summed, distinct values of other types are counted.
    /// </summary>
    public static ResultColumn ApplyDefault(ResultColumn column) => Apply(column.IsNumeric ? "sum" : "unique", column);

    /// <summary>Returns the aggregated column, with the same name.</summary>
    /// <exception cref="ApiException">The column does not support the aggregation (400).</exception>
    public static ResultColumn Apply(string name, ResultColumn column)
    {
        if (column.IsAggregate)
        {
            throw ApiException.BadRequest(
                $"'{name}' cannot aggregate the Beast Mode '{column.Name}', because its formula aggregates already.");
        }

        if (name is "sum" or "avg" && !column.IsNumeric)
        {
            throw ApiException.BadRequest(
                $"'{name}' requires numbers, but '{column.Name}' is a {ColumnTypes.NameOf(column.Type)}.");
        }

        var (type, value) = name switch
        {
            "avg" => (ColumnType.Double, $"avg({column.Value})"),
            "count" => (ColumnType.Long, $"count({column.Value})"),
            "unique" => (ColumnType.Long, $"count(DISTINCT {column.Value})"),

            // A sum of 64-bit numbers may exceed 64 bits.
            "sum" when column.Type is ColumnType.Long => (ColumnType.Decimal, $"CAST(sum({column.Value}) AS DECIMAL(38, 10))"),
            "sum" => (column.Type, $"sum({column.Value})"),
            _ => (column.Type, $"{name}({column.Value})"),
        };
        return new ResultColumn(column.Name, type, value) { IsAggregate = true };
    }
}
