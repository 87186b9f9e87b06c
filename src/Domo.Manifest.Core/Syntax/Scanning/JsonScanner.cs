using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <summary>Scans everything without brackets (whitespace, strings, numbers, words) and reports faults inside it.</summary>
internal sealed partial class JsonScanner
{
    private readonly string _text;
    private int _position;

    public JsonScanner(string text) => _text = text;

    public JsonFaultList Faults { get; } = new();

    public int Position => _position;

    public bool AtEnd => _position >= _text.Length;

    /// <summary>Gets the current character; not valid at the end.</summary>
    public char Current => _text[_position];

    /// <summary>The end of the last token.</summary>
    public int TokenEnd { get; private set; }

    /// <summary>
    /// Gets or sets whether follow-up faults are suppressed after a reported one, until the next comma or bracket makes the
    /// structure clear again.
    /// </summary>
    public bool IsQuiet { get; set; }

    /// <summary>Gets whether an unclosed token consumed the rest of the text, so missing closing brackets are not reported.</summary>
    public bool IsEndSwallowed { get; private set; }

    public void Take() => TokenEnd = ++_position;

    public void ReportUnlessQuiet(JsonFaultKind kind, SourceSpan span, string detail = "")
    {
        if (!IsQuiet)
        {
            Faults.Add(kind, span, detail);
        }
    }

    /// <summary>Reads a value without brackets; always advances.</summary>
    public JsonValue ReadScalar(bool colonEndsWord)
    {
        char c = Current;
        if (c == '"')
        {
            return ReadString(isName: false);
        }

        if (c == '-' || JsonCharacters.IsDigit(c))
        {
            int end = NumberEnd(_position);
            if (end > 0 && EndsWord(end))
            {
                return TakeNumber(end);
            }
        }

        return JsonCharacters.ClosingQuotes(c) is { } quotes ? ReadForeignString(quotes) : ReadWord(colonEndsWord);
    }

    private SourceSpan TakeTo(int end)
    {
        var span = SourceSpan.FromBounds(_position, end);
        _position = end;
        TokenEnd = end;
        return span;
    }
}
