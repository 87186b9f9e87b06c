using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Reads the rows of a table to tuples by the place of the columns: in SQL a computed column can have any name.</summary>
internal static class SqlTuples
{
    /// <summary>The rows as tuples.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">What the columns of the table are.</param>
    /// <param name="cells">Where the values of a row go.</param>
    /// <param name="result">Makes the tuple of the row that was read to the cells.</param>
    /// <exception cref="UnmatchedColumnException">The table has other columns.</exception>
    /// <exception cref="JsonException">A value is not of the expected type.</exception>
    public static IReadOnlyList<T> Read<T>(DomoTable table, DataColumn[] columns, DataCell[] cells, Func<T> result)
    {
        Check(table, columns);
        var rows = new List<T>(table.Rows.Count);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        foreach (var row in table.Rows)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            writer.WriteStartArray();
            foreach (var value in row.Values)
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

            rows.Add(result());
        }

        return rows;
    }

    private static void Check(DomoTable table, DataColumn[] columns)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        if (names.Count != columns.Length)
        {
            throw new UnmatchedColumnException(string.Create(
                CultureInfo.InvariantCulture,
                $"the answer has {names.Count} column(s), {SqlRows.Listed(names)}, and {columns.Length} were asked for"));
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column.Kind == DataColumnKind.Field && !IsNameOf(column, names[i]) && names.Exists(name => IsNameOf(column, name)))
            {
                throw new UnmatchedColumnException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"column {i + 1} of the answer is '{names[i]}', and '{column.Field}' was asked for; use the order of the SELECT"));
            }
        }
    }

    private static bool IsNameOf(DataColumn column, string name) => name == column.Field || name == column.ColumnName;
}
