using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The values of the selected columns of the current row.</summary>
internal sealed class ColumnCells(ColumnCell[] cells)
{
    /// <summary>Returns the value of a column.</summary>
    /// <param name="index">The position of the column in the selection.</param>
    public T Get<T>(int index) => ((ColumnCell<T>)cells[index]).Value;

    /// <summary>Creates the reader of rows with the given columns.</summary>
    /// <param name="cells">The cells of the columns.</param>
    /// <param name="all">The cells to read, which may be more than those of the columns.</param>
    /// <param name="row">Creates the row from its values.</param>
    public static JsonItemReader<T> NewReader<T>(ColumnCell[] cells, ColumnCell[] all, Func<ColumnCells, T> row)
    {
        var values = new ColumnCells(cells);
        return (ref Utf8JsonReader reader) =>
        {
            ColumnCell.ReadAll(all, ref reader);
            return row(values);
        };
    }
}
