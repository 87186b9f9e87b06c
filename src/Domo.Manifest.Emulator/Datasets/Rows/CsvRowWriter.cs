using System.Data.Common;
using System.Text;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>
/// <c>text/csv</c>: a header line, and quotes where a cell needs them. Null is an empty cell, an empty string is <c>""</c>.
/// </summary>
internal sealed class CsvRowWriter(IReadOnlyList<ResultColumn> columns) : RowWriter
{
    public override string ContentType => "text/csv; charset=utf-8";

    public override void WriteStart() => WriteLine(i => columns[i].Name);

    public override void WriteRow(DbDataReader row) =>
        WriteLine(i => CellText.IsEmpty(row, i, columns[i]) ? null : CellText.Format(row, i, columns[i]));

    public override void WriteEnd()
    {
    }

    private void WriteLine(Func<int, string?> cell)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            Write(i == 0 ? "" : ",");
            Write(Quote(cell(i)));
        }

        Write("\n");
    }

    private static string Quote(string? text) => text switch
    {
        null => "",
        "" => "\"\"",
        _ when text.AsSpan().ContainsAny("\",\r\n") || text[0] == ' ' || text[^1] == ' ' =>
            $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => text,
    };

    private void Write(string text) => Encoding.UTF8.GetBytes(text, Buffer);
}
