using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Hosting;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Calculated fields, whose formulas are DuckDB SQL.</summary>
internal static class BeastModes
{
    /// <summary>Determines the types of formulas, and whether they aggregate.</summary>
    /// <exception cref="ApiException">A formula does not fit the dataset (500).</exception>
    public static async Task<IReadOnlyList<ResultColumn>> ResolveAsync(
        DuckDbSession session,
        DatasetTable table,
        IReadOnlyDictionary<string, string> formulas,
        Func<string, ColumnType> declaredTypeOf,
        CancellationToken cancellationToken)
    {
        var columns = new List<ResultColumn>();
        foreach (var (name, formula) in formulas)
        {
            try
            {
                // The line break keeps a comment at the end of the formula from hiding the parenthesis.
                string value = $"({formula}\n)";
                var found = await session.FirstAsync(
                    $"SELECT {value} FROM {table.Rows} LIMIT 0",
                    table.Parameters,
                    result => ColumnConversion.FromDuckDb(result.GetDataTypeName(0)),
                    cancellationToken);
                var declared = declaredTypeOf(name);
                columns.Add(new ResultColumn(
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
                    $"The formula of the Beast Mode '{name}' is not a valid DuckDB SQL expression for this dataset. "
                    + DuckDbSession.Explain(e),
                    e);
            }
        }

        return columns;
    }

    /// <summary>
    /// Determines whether a formula, which is already known to be valid, aggregates: DuckDB accepts it only in some places.
    /// </summary>
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
