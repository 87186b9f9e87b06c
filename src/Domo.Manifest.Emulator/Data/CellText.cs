using System.Data.Common;
using System.Globalization;

namespace Domo.Manifest.Emulator.Data;

/// <summary>The text of a cell.</summary>
internal static class CellText
{
    /// <summary>The text of a cell that is not null.</summary>
    public static string Of(DbDataReader row, int i, DatasetColumn column) => column.Type switch
    {
        ColumnType.Long => row.GetInt64(i).ToString(CultureInfo.InvariantCulture),
        ColumnType.Double => row.GetDouble(i).ToString("R", CultureInfo.InvariantCulture),

        // All ten digits of the fraction come; those at the end that say nothing go.
        ColumnType.Decimal when row.GetString(i) is var number && number.Contains('.', StringComparison.Ordinal) =>
            number.TrimEnd('0').TrimEnd('.'),
        _ => row.GetString(i),
    };

    /// <summary>Whether there is nothing in a cell; NaN and infinities count as nothing, since Domo and JSON have none.</summary>
    public static bool IsEmpty(DbDataReader row, int i, DatasetColumn column) =>
        row.IsDBNull(i) || (column.Type == ColumnType.Double && !double.IsFinite(row.GetDouble(i)));
}
