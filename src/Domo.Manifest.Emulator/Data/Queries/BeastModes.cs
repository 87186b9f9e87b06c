using Domo.Manifest.Emulator.Hosting;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>Calculated fields, whose formulas are given to the emulator as DuckDB's SQL.</summary>
internal static class BeastModes
{
    /// <summary>Finds out what formulas give.</summary>
    /// <exception cref="ApiException">A formula does not fit the dataset: 500.</exception>
    public static async Task<IReadOnlyList<DatasetColumn>> ResolveAsync(
        DuckDbSession session,
        DatasetTable table,
        IReadOnlyDictionary<string, string> formulas,
        Func<string, ColumnType> declaredTypeOf,
        CancellationToken cancellationToken)
    {
        var columns = new List<DatasetColumn>();
        foreach (var (name, formula) in formulas)
        {
            try
            {
                // A comment at the end of the formula must not hide the bracket.
                string value = $"({formula}\n)";
                var found = await session.FirstAsync(
                    $"SELECT {value} FROM {table.Rows} LIMIT 0",
                    table.Parameters,
                    result => ColumnConversion.FromDuckDb(result.GetDataTypeName(0)),
                    cancellationToken);
                var declared = declaredTypeOf(name);
                columns.Add(new DatasetColumn(
                    name,
                    declared is ColumnType.Unknown ? found : declared,
                    declared is ColumnType.Unknown || declared == found
                        ? ColumnConversion.FromTyped(value, found)
                        : $"CAST({value} AS {ColumnConversion.SqlType(declared)})")
                {
                    IsAggregate = await IsAggregateAsync(session, table, value, cancellationToken),
                });
            }
            catch (DuckDBException e)
            {
                throw ApiException.Failed(
                    $"The formula of the Beast Mode '{name}' is not an expression of DuckDB's SQL over this dataset. "
                    + DuckDbSession.Explain(e),
                    e);
            }
        }

        return columns;
    }

    /// <summary>DuckDB tells by where it takes the formula, which it has already found to be right.</summary>
    private static async Task<bool> IsAggregateAsync(
        DuckDbSession session, DatasetTable table, string value, CancellationToken cancellationToken)
    {
        try
        {
            return await session.FirstAsync(
                $"SELECT 1 FROM {table.Rows} WHERE {value} IS NULL LIMIT 0", table.Parameters, _ => false, cancellationToken);
        }
        catch (DuckDBException e) when (e.Message.Contains("WHERE clause cannot contain aggregates", StringComparison.Ordinal))
        {
            return true;
        }
    }
}
