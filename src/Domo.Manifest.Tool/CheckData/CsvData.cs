using System.Globalization;
using System.Text;
using Domo.Manifest.Model;
using Domo.Manifest.Tool.Terminal;
using nietras.SeparatedValues;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>Reads CSV row by row and judges its cells. The first row names the columns.</summary>
/// <param name="stream">The file.</param>
/// <param name="shape">What a row looks like.</param>
/// <param name="report">Where faults are told.</param>
internal sealed class CsvData(Stream stream, DataShape shape, DataReport report)
{
    private const int SampleBytes = 64 * 1024;

    private readonly List<(string Name, CollectionColumn? Column)> _header = [];
    private long _line = 1;

    /// <summary>Reads to the end.</summary>
    public void Read(string displayPath, CancellationToken cancellationToken)
    {
        byte[] start = new byte[SampleBytes];
        int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start.AsSpan(0, count) is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            throw ToolException.Unreadable(displayPath, "is UTF-16; save it as UTF-8");
        }

        stream.Position = 0;
        using var text = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: SampleBytes);
        var options = new Sep(SeparatorOf(start.AsSpan(0, count))).Reader(o => o with
        {
            HasHeader = false,
            Unescape = false,
            DisableColCountCheck = true,
            CultureInfo = CultureInfo.InvariantCulture,
        });
        try
        {
            using var reader = options.From(text);
            foreach (var row in reader)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadRow(row);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw ToolException.Unreadable(displayPath, "is no CSV that can be read: " + exception.Message, exception);
        }
    }

    /// <summary>The separator that stands most often in the first row, outside quotes.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> start)
    {
        Span<int> counts = stackalloc int[4];
        const string Separators = ",;\t|";
        bool isQuoted = false;
        foreach (byte b in start)
        {
            if (b is (byte)'\n' or (byte)'\r' && !isQuoted)
            {
                break;
            }

            isQuoted ^= b == '"';
            int index = isQuoted ? -1 : Separators.IndexOf((char)b, StringComparison.Ordinal);
            if (index >= 0)
            {
                counts[index]++;
            }
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Separators[best];
    }

    private void ReadRow(SepReader.Row row)
    {
        // Counted here: Sep gives the first row the number of the second.
        long first = _line;
        long line = first;
        _line += row.Span.Count('\n') + 1;
        if (row.Span.IsEmpty)
        {
            return;
        }

        bool isHeader = _header.Count == 0;
        long column = 1;
        for (int i = 0; i < row.ColCount; i++)
        {
            var raw = row[i].Span;
            if (isHeader)
            {
                TakeHeader(Unquote(raw), line, column);
            }
            else if (i < _header.Count)
            {
                TakeCell(_header[i].Column, raw, line, column);
            }

            int newLine = raw.LastIndexOf('\n');
            line += raw.Count('\n');
            column = newLine < 0 ? column + raw.Length + 1 : raw.Length - newLine + 1;
        }

        if (isHeader)
        {
            FinishHeader(first);
            return;
        }

        report.Records++;
        if (row.ColCount != _header.Count)
        {
            report.Error(string.Create(CultureInfo.InvariantCulture, $"the row has {row.ColCount} cells, the header {_header.Count}."), first, 1);
        }
    }

    private void TakeHeader(string name, long line, long column)
    {
        var known = report.Column(name);
        if (_header.Any(other => other.Name == name))
        {
            report.Error($"the column '{name}' is there twice.", line, column);
        }
        else if (known is not null)
        {
            report.See(known);
        }
        else
        {
            report.Unknown(name, line, column);
        }

        _header.Add((name, known));
    }

    private void FinishHeader(long line)
    {
        foreach (var column in shape.Columns.Where(column => column.IsNeverNull && !_header.Exists(named => named.Column == column)))
        {
            report.Error($"the column '{column.Name}' is missing, which is never null.", line, 1);
        }
    }

    private void TakeCell(CollectionColumn? known, ReadOnlySpan<char> raw, long line, long column)
    {
        if (raw.Contains('\ufffd'))
        {
            report.Error("the cell holds bytes that are no character; save the file as UTF-8.", line, column);
            return;
        }

        if (known is null)
        {
            return;
        }

        if (raw.IsEmpty)
        {
            if (known.IsNeverNull)
            {
                report.Error($"{known.Name}: the cell is empty in a column that is never null.", line, column);
            }

            return;
        }

        string text = Unquote(raw);
        string? reason = known.Type switch
        {
            _ when known.IsList => null,
            ColumnType.Date or ColumnType.DateTime => ValueCheck.JudgeDate(known.Type, text),
            ColumnType.Boolean => bool.TryParse(text, out _) ? null : "is neither true nor false",
            _ => ValueCheck.JudgeNumber(known.Type, text),
        };
        if (reason is not null)
        {
            report.Bad(known.Name, text, reason, line, column);
        }
    }

    private static string Unquote(ReadOnlySpan<char> raw) =>
        raw is ['"', .. var inner, '"'] ? inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : raw.ToString();
}
