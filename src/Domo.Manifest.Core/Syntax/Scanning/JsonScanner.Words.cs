using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <content>Words: literals, and text without quotes.</content>
internal sealed partial class JsonScanner
{
    /// <summary>Reads a literal, or treats text without quotes as one value.</summary>
    public JsonValue ReadWord(bool colonEndsWord)
    {
        int end = WordEnd(_position + 1);
        if (TryReadLiteral(end) is { } literal)
        {
            return literal;
        }

        if (TryReadForbiddenNumber(end) is { } number)
        {
            return number;
        }

        int start = _position;
        end = PhraseEnd(end, colonEndsWord, equalsEnds: false);
        ReportText(JsonFaultKind.UnquotedValue, start, end);
        return new JsonMissing(TakeTo(WithLooseQuote(end)));
    }

    /// <summary>Reads text without quotes as a name; returns null if it cannot be one.</summary>
    public string? ReadUnquotedName(out SourceSpan span)
    {
        int start = _position;
        int end = PhraseEnd(start + 1, colonEnds: true, equalsEnds: true);
        bool isName = ReportText(JsonFaultKind.UnquotedName, start, end);
        span = TakeTo(WithLooseQuote(end));
        return isName ? Slice(start, end) : null;
    }

    /// <summary>Skips unexpected text.</summary>
    public void SkipUnexpected()
    {
        int start = _position;
        int end = PhraseEnd(start + 1, colonEnds: true, equalsEnds: false);
        ReportUnexpected(start, end);
        TakeTo(WithLooseQuote(end));
    }

    /// <summary>Skips one unexpected character.</summary>
    public void SkipUnexpectedCharacter()
    {
        ReportUnexpected(_position, _position + 1);
        Take();
    }

    /// <summary>Returns the text of a value that turned out to be a name.</summary>
    public string NameOf(JsonValue value)
    {
        if (value is JsonString text)
        {
            return text.Value;
        }

        string name = Slice(value.Span.Start, value.Span.End).TrimEnd('"');
        if (!Faults.TryReclassify(value.Span, JsonFaultKind.UnquotedValue, JsonFaultKind.UnquotedName))
        {
            Faults.Add(JsonFaultKind.UnquotedName, value.Span, name);
        }

        return name;
    }

    private void ReportUnexpected(int start, int end)
    {
        if (!IsQuiet)
        {
            string detail = JsonCharacters.Excerpt(_text, start, end);
            Faults.AddOrExtend(JsonFaultKind.UnexpectedCharacter, SourceSpan.FromBounds(start, end), detail);
        }

        IsQuiet = true;
    }

    private bool ReportText(JsonFaultKind kind, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(_text[i]) || char.IsSurrogate(_text[i]))
            {
                var span = SourceSpan.FromBounds(start, WithLooseQuote(end));
                ReportUnlessQuiet(kind, span, JsonCharacters.Excerpt(_text, start, end));
                return true;
            }
        }

        ReportUnexpected(start, end);
        return false;
    }

    private JsonLiteral? TryReadLiteral(int end)
    {
        var kind = IsWord(_position, end, "true") ? JsonKind.True
            : IsWord(_position, end, "false") ? JsonKind.False
            : IsWord(_position, end, "null") ? JsonKind.Null
            : JsonKind.Missing;
        if (kind == JsonKind.Missing)
        {
            string? meant = ForeignLiteral(end);
            if (meant is null)
            {
                return null;
            }

            kind = meant == "true" ? JsonKind.True : meant == "false" ? JsonKind.False : JsonKind.Null;
            Faults.Add(JsonFaultKind.WrongLiteral, SourceSpan.FromBounds(_position, end), meant);
        }

        return new JsonLiteral(TakeTo(end), kind);
    }

    private string? ForeignLiteral(int end)
    {
        if (end - _position > "undefined".Length)
        {
            return null;
        }

        string word = Slice(_position, end);
        bool Is(string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
        return Is("true") ? "true"
            : Is("false") ? "false"
            : Is("null") || Is("none") || Is("nil") || Is("undefined") ? "null"
            : null;
    }

    private bool IsWord(int start, int end, string word) => end - start == word.Length && StartsWith(start, word);

    private bool EndsWord(int position)
    {
        if (position >= _text.Length)
        {
            return true;
        }

        char c = _text[position];
        return c is ',' or '}' or ']' or ':' or '{' or '[' or '"' or ';' or '\0' || JsonCharacters.IsBlank(c)
            || StartsComment(position) || StartsTemplate(position);
    }

    private bool StartsTemplate(int position) =>
        _text[position] == '<' && position + 1 < _text.Length && _text[position + 1] == '%';

    private int WordEnd(int position)
    {
        while (!EndsWord(position))
        {
            position++;
        }

        return position;
    }

    /// <summary>Finds the end of the words on this line, before the next JSON token or comment.</summary>
    private int PhraseEnd(int position, bool colonEnds, bool equalsEnds)
    {
        int end = position;
        while (true)
        {
            while (!EndsWord(position) && !(equalsEnds && _text[position] == '='))
            {
                position++;
            }

            end = position;
            if (position < _text.Length && !colonEnds && _text[position] == ':')
            {
                // A URL: the slashes after the colon do not start a comment.
                position++;
                while (position < _text.Length && _text[position] == '/')
                {
                    position++;
                }

                end = position;
                continue;
            }

            while (position < _text.Length && JsonCharacters.IsBlank(_text[position]) && !JsonCharacters.IsLineEnd(_text[position]))
            {
                position++;
            }

            bool goesOn = position > end && !EndsWord(position) && _text[position] != '#'
                && !StartsWith(position, "...") && JsonCharacters.ClosingQuotes(_text[position]) is null;
            if (!goesOn)
            {
                return end;
            }
        }
    }

    /// <summary>Includes the closing quote of a text whose opening quote is missing.</summary>
    private int WithLooseQuote(int end) =>
        end < _text.Length && _text[end] == '"' && FollowsString(end + 1) ? end + 1 : end;
}
