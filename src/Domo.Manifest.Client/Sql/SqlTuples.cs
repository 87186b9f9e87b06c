using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads the rows of a table as tuples, by column position, because computed columns can have any name in SQL.</summary>
internal static class SqlTuples
{
    /// <summary>Reads the rows as tuples.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The expected columns.</param>
    /// <param name="row">Creates a row from its values.</param>
    /// <exception cref="UnmatchedColumnException">The table has other columns.</exception>
    /// <exception cref="JsonException">A value is not of the expected type.</exception>
    public static IReadOnlyList<T> Read<T>(DomoTable table, DatasetColumn[] columns, Func<ColumnCells, T> row)
    {
        Check(table, columns);
        var cells = Array.ConvertAll(columns, column => column.NewCell());
        var values = new ColumnCells(cells);
        var rows = new List<T>(table.Rows.Count);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        foreach (var tableRow in table.Rows)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            writer.WriteStartArray();
            foreach (var value in tableRow.Values)
            {
                value.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.Flush();
            var reader = new Utf8JsonReader(buffer.WrittenSpan, WireReader.Options);
            reader.Read();
            foreach (var cell in cells)
            {
                reader.Read();
                cell.Read(ref reader);
            }

            rows.Add(row(values));
        }

        return rows;
    }

    private static void Check(DomoTable table, DatasetColumn[] columns)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        if (names.Count != columns.Length)
        {
            throw new UnmatchedColumnException(string.Create(
                CultureInfo.InvariantCulture,
                $"the answer has {names.Count} column(s), {SqlRows.Listed(names)}, but {columns.Length} were requested"));
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column.Kind == ColumnKind.Field && !IsNameOf(column, names[i]) && names.Exists(name => IsNameOf(column, name)))
            {
                throw new UnmatchedColumnException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"column {i + 1} of the answer is '{names[i]}', but '{column.Field}' was requested; use the order of the SELECT"));
            }
        }
    }

    private static bool IsNameOf(DatasetColumn column, string name) => name == column.Field || name == column.ColumnName;
}
