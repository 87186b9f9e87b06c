using System.Data.Common;
using System.Globalization;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>Formats cells as text.</summary>
internal static class CellText
{
    /// <summary>Returns the text of a cell that is not null.</summary>
    public static string Format(DbDataReader row, int i, ResultColumn column) => column.Type switch
    {
        ColumnType.Long => row.GetInt64(i).ToString(CultureInfo.InvariantCulture),
        ColumnType.Double => row.GetDouble(i).ToString("R", CultureInfo.InvariantCulture),

        // DuckDB returns all ten digits of the fraction; trailing zeros are removed.
        ColumnType.Decimal when row.GetString(i) is var number && number.Contains('.', StringComparison.Ordinal) =>
            number.TrimEnd('0').TrimEnd('.'),
        _ => row.GetString(i),
    };

    /// <summary>Returns whether a cell is null, NaN or infinite; neither Domo nor JSON has NaN and infinities.</summary>
    public static bool IsEmpty(DbDataReader row, int i, ResultColumn column) =>
        row.IsDBNull(i) || (column.Type == ColumnType.Double && !double.IsFinite(row.GetDouble(i)));
}
