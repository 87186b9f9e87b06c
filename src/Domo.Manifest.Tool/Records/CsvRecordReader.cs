using System.Globalization;
using System.Text;
using Domo.Manifest.Tool.Terminal;
using nietras.SeparatedValues;

namespace Domo.Manifest.Tool.Records;

/// <summary>Separated values with a header line. The separator is the one of <c>, ; tab |</c> that the header has most of.</summary>
internal sealed class CsvRecordReader : RecordReader
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly string _displayPath;
    private readonly SepReader _reader;
    private readonly string[] _names;

    public CsvRecordReader(Stream stream, string displayPath)
    {
        _displayPath = displayPath;
#pragma warning disable CA2000 // The reader closes it.
        var text = new PeekingTextReader(stream);
#pragma warning restore CA2000
        _reader = Try(() => Sep.New(SeparatorOf(text.Peek(16 * 1024))).Reader(options => options with
        {
            HasHeader = false,
            DisableColCountCheck = true,
            Unescape = false,
        }).From(text));
        _names = Try(() => _reader.MoveNext() ? NamesOf(_reader.Current) : []);
        if (_names.Length == 0 || _names.All(string.IsNullOrWhiteSpace))
        {
            _reader.Dispose();
            throw ToolException.Unreadable(displayPath, "has no header line; the first line of a CSV file must name its columns");
        }

        Header = _names;
    }

    /// <inheritdoc/>
    public override bool Read() => Try(() =>
    {
        Cells.Clear();
        while (_reader.MoveNext())
        {
            var row = _reader.Current;
            if (row.ColCount > 1 || !row[0].Span.IsEmpty)
            {
                Fill(row);
                return true;
            }
        }

        return false;
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _reader.Dispose();

    private static char SeparatorOf(ReadOnlySpan<char> start)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        bool isQuoted = false;
        foreach (char c in start)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is '\n' or '\r')
            {
                break;
            }
            else if (!isQuoted && Array.IndexOf(Separators, c) is >= 0 and int index)
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

    private static string[] NamesOf(SepReader.Row header)
    {
        var names = new string[header.ColCount];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Unquote(header[i].Span).Trim();
        }

        return names;
    }

    private static string Unquote(ReadOnlySpan<char> cell) => cell is ['"', .., '"']
        ? cell[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
        : cell.ToString();

    private void Fill(SepReader.Row row)
    {
        long line = row.LineNumberFrom;
        long column = 1;
        Line = line;
        for (int i = 0; i < row.ColCount; i++)
        {
            var cell = row[i].Span;
            string name = i < _names.Length ? _names[i] : string.Create(CultureInfo.InvariantCulture, $"(column {i + 1})");
            Cells.Add(new Cell(name, cell.IsEmpty ? CellKind.Null : CellKind.Untyped, Unquote(cell), line, column));

            if (cell.Count('"') % 2 != 0)
            {
                throw ToolException.Unreadable(_displayPath, string.Create(
                    CultureInfo.InvariantCulture, $"has a quote that is never closed at line {line}, column {column}"));
            }

            // A quoted cell may hold line ends.
            int lastBreak = cell.LastIndexOf('\n');
            line += cell.Count('\n');
            column = lastBreak < 0 ? column + cell.Length + 1 : cell.Length - lastBreak + 1;
        }
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException exception)
        {
            throw ToolException.Unreadable(_displayPath, "is neither UTF-8 nor marked as UTF-16; save it as UTF-8", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            throw ToolException.Unreadable(_displayPath, "cannot be read as CSV: " + exception.Message, exception);
        }
    }
}
