using System.Globalization;
using Domo.Manifest.Tool.Terminal;
using nietras.SeparatedValues;

namespace Domo.Manifest.Tool.Records;

/// <summary>
/// Reads separated values with a header line. The separator is a tab in files named <c>.tsv</c>, otherwise the most frequent of
/// <c>, ; tab |</c> in the header.
/// </summary>
internal sealed class CsvRecordReader : RecordReader
{
    private const char NoCharacter = '\ufffd';

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly string _displayPath;
    private readonly SepReader _reader;
    private readonly string[] _names;
    private long _line = 1;

    public CsvRecordReader(Stream stream, string displayPath)
    {
        _displayPath = displayPath;
#pragma warning disable CA2000 // The reader closes it.
        var text = new PeekingTextReader(stream);
#pragma warning restore CA2000
        var start = text.Peek(16 * 1024);
        char separator = Path.GetExtension(displayPath).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : SeparatorOf(start);
        _reader = Try(() => Sep.New(separator).Reader(options => options with
        {
            HasHeader = false,
            DisableColCountCheck = true,
            Unescape = false,
            CultureInfo = CultureInfo.InvariantCulture,
        }).From(text));
        IsUtf16 = text.IsUtf16;
        _names = [];
        ReadHeader();
        Header = [.. Cells.Select(cell => cell with { Name = cell.Text })];
        _names = [.. Header.Select(cell => cell.Text)];
        if (_names.All(string.IsNullOrWhiteSpace))
        {
            _reader.Dispose();
            throw ToolException.Unreadable(displayPath, "has no header; the first line of a CSV file must name the columns");
        }
    }

    /// <inheritdoc/>
    public override bool Read() => Try(() =>
    {
        Cells.Clear();
        while (_reader.MoveNext())
        {
            // Counted here because Sep gives the first row the number of the second.
            var row = _reader.Current;
            long first = _line;
            _line += row.Span.Count('\n') + 1;
            if (!row.Span.IsEmpty)
            {
                Fill(row, first);
                return true;
            }
        }

        return false;
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _reader.Dispose();

    private void ReadHeader()
    {
        try
        {
            Read();
        }
        catch (RecordFault fault)
        {
            throw ToolException.Unreadable(_displayPath, fault.Message, fault);
        }
    }

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

    private static string Unquote(ReadOnlySpan<char> cell) => cell is ['"', .. var inner, '"']
        ? inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
        : cell.ToString();

    private void Fill(SepReader.Row row, long line)
    {
        long column = 1;
        At = new(line, 1);
        for (int i = 0; i < row.ColCount; i++)
        {
            var cell = row[i].Span;
            string name = i < _names.Length ? _names[i] : string.Create(CultureInfo.InvariantCulture, $"(column {i + 1})");
            var at = new Place(line, column);
            if (cell.Count('"') % 2 != 0)
            {
                throw new RecordFault("has an unclosed quote", at);
            }

            var kind = cell.IsEmpty ? CellKind.Null : CellKind.Untyped;
            Cells.Add(new Cell(name, kind, Unquote(cell), at) { IsDamaged = cell.Contains(NoCharacter) });

            // A quoted cell may contain line breaks.
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
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            throw ToolException.Unreadable(_displayPath, "cannot be read as CSV: " + exception.Message, exception);
        }
    }
}
