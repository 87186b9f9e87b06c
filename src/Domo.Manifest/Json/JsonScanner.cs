namespace Domo.Manifest.Json;

/// <summary>Reads what has no brackets - white space, strings, numbers, words - and reports what is wrong inside it.</summary>
internal sealed partial class JsonScanner
{
    private readonly string _text;
    private int _position;

    public JsonScanner(string text) => _text = text;

    public JsonFaultList Faults { get; } = new();

    public int Position => _position;

    public bool AtEnd => _position >= _text.Length;

    /// <summary>The next character; not to be asked for at the end.</summary>
    public char Current => _text[_position];

    /// <summary>Behind the last thing that was more than white space.</summary>
    public int TokenEnd { get; private set; }

    /// <summary>
    /// A fault was reported whose consequences are not worth another: set until the structure is clear again,
    /// that is until the next comma or bracket.
    /// </summary>
    public bool IsQuiet { get; set; }

    /// <summary>Something without an end took the rest of the text, so brackets cannot be expected to close.</summary>
    public bool IsEndSwallowed { get; private set; }

    public void Take() => TokenEnd = ++_position;

    public void ReportUnlessQuiet(JsonFaultKind kind, SourceSpan span, string detail = "")
    {
        if (!IsQuiet)
        {
            Faults.Add(kind, span, detail);
        }
    }

    /// <summary>Reads a value that has no brackets; always gets further.</summary>
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
