using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <content>Whitespace, and everything else between tokens in a file that is not quite JSON.</content>
internal sealed partial class JsonScanner
{
    private int _noTemplateEndFrom = int.MaxValue;

    /// <summary>
    /// The ellipsis or template placeholder that the last call of <see cref="SkipTrivia"/> skipped; empty if there was none. It
    /// can represent one value, several or none.
    /// </summary>
    public SourceSpan Filler { get; private set; }

    /// <summary>Gets whether <see cref="Filler"/> represents exactly one value, as <c>{{x}}</c> does.</summary>
    public bool IsFillerValue { get; private set; }

    public bool HasFiller => Filler.Length > 0;

    public void SkipByteOrderMark()
    {
        if (!AtEnd && Current == '\uFEFF')
        {
            Faults.Add(JsonFaultKind.ByteOrderMark, TakeTo(1));
        }
    }

    public void SkipTrivia()
    {
        Filler = default;
        IsFillerValue = false;
        do
        {
            // Half of a manifest is indentation, so this loop uses locals.
            string text = _text;
            int position = _position;
            while (position < text.Length && JsonCharacters.IsWhitespace(text[position]))
            {
                position++;
            }

            _position = position;
        }
        while (_position < _text.Length && _text[_position] is not ('"' or ',' or ':' or '}' or ']') && SkipForeign(_text[_position]));
    }

    private bool SkipForeign(char c)
    {
        switch (c)
        {
            case '<' or '=' or '>' or '|' when IsConflictMarker(_position):
                SkipConflictMarker(c);
                return true;
            case '/':
                return StartsComment(_position) && SkipComment();
            case '#':
                SkipLineComment();
                return true;
            case '\0':
                Faults.AddOrExtend(JsonFaultKind.NulCharacter, new SourceSpan(_position++, 1));
                return true;
            case '.' when StartsWith(_position, "..."):
            case '\u2026':
                SkipEllipsis();
                return true;
            case '<' or '{' or '$':
                return SkipTemplate();
            default:
                return c is < ' ' or > '~' && JsonCharacters.IsForbiddenWhitespace(c) && SkipForbiddenWhitespace(c);
        }
    }

    private bool SkipForbiddenWhitespace(char c)
    {
        string detail = JsonCharacters.CodePoint(c);
        Faults.AddOrExtend(JsonFaultKind.ForbiddenWhitespace, new SourceSpan(_position++, 1), detail);
        return true;
    }

    private bool SkipComment()
    {
        if (_text[_position + 1] == '/')
        {
            SkipLineComment();
            return true;
        }

        int end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        var kind = end < 0 ? JsonFaultKind.UnclosedComment : JsonFaultKind.Comment;
        IsEndSwallowed |= end < 0;
        SkipAs(kind, end < 0 ? _text.Length : end + 2, "/*");
        return true;
    }

    private void SkipLineComment()
    {
        int end = _position;
        while (end < _text.Length && !JsonCharacters.IsLineEnd(_text[end]))
        {
            end++;
        }

        SkipAs(JsonFaultKind.Comment, end, Current == '#' ? "#" : "//");
    }

    private void SkipEllipsis()
    {
        int end = _position;
        while (end < _text.Length && (_text[end] is '.' or '\u2026' || JsonCharacters.IsIdentifier(_text[end])))
        {
            end++;
        }

        SkipFiller(JsonFaultKind.Ellipsis, end, isValue: false);
    }

    private bool SkipTemplate()
    {
        int end = TemplateEnd(_position);
        if (end < 0)
        {
            return false;
        }

        // <% and {% contain code; all others print a value.
        char marker = _text[_position + 2];
        bool isCode = _text[_position + 1] == '%' && marker is not ('=' or '-');
        SkipFiller(JsonFaultKind.TemplateMarker, end, isValue: !isCode);
        return true;
    }

    private void SkipFiller(JsonFaultKind kind, int end, bool isValue)
    {
        Filler = SourceSpan.FromBounds(_position, end);
        IsFillerValue = isValue;
        SkipAs(kind, end, JsonCharacters.Excerpt(_text, _position, end));
        IsQuiet = true;
    }

    private void SkipAs(JsonFaultKind kind, int end, string detail)
    {
        Faults.Add(kind, SourceSpan.FromBounds(_position, end), detail);
        _position = end;
    }

    /// <summary>Finds the end of the template placeholder that starts here, or -1. Braces count only where they cannot be JSON.</summary>
    private int TemplateEnd(int start)
    {
        if (start + 2 >= _text.Length)
        {
            return -1;
        }

        char next = _text[start + 1];
        return _text[start] switch
        {
            '<' when next == '%' => TemplateEnd(start + 2, "%>"),
            '{' when next == '%' => InlineTemplateEnd(start + 2, "%}"),
            '{' when next == '{' && _text[start + 2] == '{' => InlineTemplateEnd(start + 3, "}}}"),
            '{' when next == '{' => InlineTemplateEnd(start + 2, "}}"),
            '$' when next == '{' => InlineTemplateEnd(start + 2, "}"),
            _ => -1,
        };
    }

    private int TemplateEnd(int from, string close)
    {
        // A failed search is remembered; otherwise many openings would take quadratic time.
        int end = from >= _noTemplateEndFrom ? -1 : _text.IndexOf(close, from, StringComparison.Ordinal);
        if (end >= 0)
        {
            return end + close.Length;
        }

        _noTemplateEndFrom = Math.Min(_noTemplateEndFrom, from);
        return -1;
    }

    private int InlineTemplateEnd(int from, string close)
    {
        int end = SkipBlanks(from);
        if (end >= _text.Length || _text[end] == '"')
        {
            return -1;
        }

        while (end < _text.Length && _text[end] is not ('{' or '}' or '\n' or '\r') && !StartsWith(end, close))
        {
            end++;
        }

        return end < _text.Length && end > from && StartsWith(end, close) ? end + close.Length : -1;
    }
}
