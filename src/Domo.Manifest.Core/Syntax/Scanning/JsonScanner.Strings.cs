using System.Text;
using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <content>Strings, and the most probable end of a string without a closing quote.</content>
internal sealed partial class JsonScanner
{
    private readonly string?[] _known = new string?[64];
    private StringBuilder? _builder;

    /// <summary>Reads the string that the double quote at this position opens.</summary>
    public JsonString ReadString(bool isName)
    {
        int start = _position;
        int end = StringEnd(start + 1, out bool isPlain);
        if (!HasQuote(end))
        {
            return ReadUnclosedString(end, isName);
        }

        if (end + 1 < _text.Length && (_text[end + 1] == '"' || JsonCharacters.IsIdentifier(_text[end + 1])))
        {
            return ReadMisquotedString(end, isName);
        }

        return TakeString(end, isPlain);
    }

    private JsonString TakeString(int end, bool isPlain)
    {
        int start = _position + 1;
        string value = isPlain ? ShortSlice(start, end) : Unescape(start, end);
        return new JsonString(TakeTo(end + 1), value);
    }

    /// <summary>Reads a string whose closing quote directly precedes other text: a quote is missing or doubled.</summary>
    private JsonString ReadMisquotedString(int end, bool isName)
    {
        int start = _position;
        bool isQuoteNext = _text[end + 1] == '"';
        int realEnd = StringEnd(end + 1, out bool isPlain);
        if (!isQuoteNext && end == start + 1 && HasQuote(realEnd) && FollowsString(realEnd + 1))
        {
            Faults.Add(JsonFaultKind.UnexpectedCharacter, new SourceSpan(start, 1), "\"");
            Take();
            return TakeString(realEnd, isPlain);
        }

        if (!isQuoteNext && SwallowedEnd(end, isName) is > 0 and int swallowed)
        {
            return FinishString(JsonFaultKind.UnclosedString, start, swallowed, swallowed);
        }

        var result = TakeString(end, isPlain: false);
        if (isQuoteNext && FollowsString(end + 2))
        {
            Faults.Add(JsonFaultKind.UnexpectedCharacter, new SourceSpan(end + 1, 1), "\"");
            Take();
        }

        return result;
    }

    /// <summary>Reads a string in quotes that JSON does not allow.</summary>
    public JsonString ReadForeignString(string closingQuotes)
    {
        int start = _position;
        var kind = Current is '\'' or '`' ? JsonFaultKind.SingleQuotes : JsonFaultKind.TypographicQuotes;
        int end = start + 1;
        while (end < _text.Length && !JsonCharacters.IsLineEnd(_text[end]))
        {
            // An apostrophe looks like a closing quote, so a quote counts only where a string can end.
            if (closingQuotes.IndexOf(_text[end]) >= 0 && (FollowsString(end + 1) || IsOpeningQuote(end + 1)))
            {
                return FinishString(kind, start, end, end + 1);
            }

            end += _text[end] == '\\' && end + 1 < _text.Length && !JsonCharacters.IsLineEnd(_text[end + 1]) ? 2 : 1;
        }

        return ReadUnclosedString(end, isName: false);
    }

    /// <summary>Finds the closing quote, or the end of the line or text if it comes first.</summary>
    private int StringEnd(int position, out bool isPlain)
    {
        isPlain = true;
        string text = _text;
        for (; position < text.Length; position++)
        {
            char c = text[position];
            if (c is > '\\' and < '\uD800')
            {
                continue;
            }

            if (c == '"' || JsonCharacters.IsLineEnd(c))
            {
                break;
            }

            if (c == '\\')
            {
                isPlain = false;
                bool isEscape = position + 1 < text.Length && !JsonCharacters.IsLineEnd(text[position + 1]);
                position += isEscape ? 1 : 0;
            }
            else if (c < ' ' || char.IsSurrogate(c))
            {
                isPlain = false;
            }
        }

        return position;
    }

    private bool HasQuote(int position) => position < _text.Length && _text[position] == '"';

    /// <summary>
    /// In <c>"name: "x"</c>, <c>"width: 1, "height": 2</c> and <c>"x, "name": 1</c> the quote that seems to close the string
    /// opens the next one. Finds the colon or comma that the string swallowed, or returns -1.
    /// </summary>
    private int SwallowedEnd(int end, bool isName)
    {
        int last = end - 1;
        while (last > _position && JsonCharacters.IsBlank(_text[last]))
        {
            last--;
        }

        if (last == _position || _text[last] is not (':' or ','))
        {
            return -1;
        }

        return isName ? _text.IndexOf(':', _position, last + 1 - _position) : _text[last] == ',' ? last : -1;
    }

    private JsonString ReadUnclosedString(int lineEnd, bool isName)
    {
        int start = _position;

        // Only after a straight quote that is the line's last one; after any quote, this would take quadratic time.
        for (int i = start + 1; i < lineEnd && Current == '"'; i++)
        {
            if (_text[i] is '\u201C' or '\u201D' && FollowsString(i + 1))
            {
                return FinishString(JsonFaultKind.TypographicQuotes, start, i, i + 1);
            }
        }

        int end = isName ? _text.IndexOf(':', start, lineEnd - start) : -1;
        if (end < 0)
        {
            end = lineEnd;
            while (end > start + 1 && (JsonCharacters.IsBlank(_text[end - 1]) || _text[end - 1] is ',' or '}' or ']'))
            {
                end--;
            }
        }

        IsEndSwallowed |= end == _text.Length;
        var result = FinishString(JsonFaultKind.UnclosedString, start, end, end);
        IsQuiet = true;
        return result;
    }

    private JsonString FinishString(JsonFaultKind kind, int start, int contentEnd, int end)
    {
        var span = SourceSpan.FromBounds(start, end);
        Faults.Add(kind, span, JsonCharacters.Excerpt(_text, start + 1, contentEnd));
        string value = Unescape(start + 1, contentEnd);
        TakeTo(end);
        return new JsonString(span, value);
    }

    private bool IsOpeningQuote(int position)
    {
        position = SkipBlanks(position);
        return position < _text.Length && JsonCharacters.ClosingQuotes(_text[position]) is not null;
    }

    private string Unescape(int start, int end)
    {
        var builder = (_builder ??= new StringBuilder()).Clear();
        int plain = start;
        for (int i = start; i < end;)
        {
            char c = _text[i];
            if (c >= ' ' && c != '\\' && !char.IsSurrogate(c))
            {
                i++;
                continue;
            }

            builder.Append(_text, plain, i - plain);
            i = c == '\\' ? AppendEscape(builder, i, end) : AppendRaw(builder, i, end);
            plain = i;
        }

        return builder.Append(_text, plain, end - plain).ToString();
    }

    private int AppendRaw(StringBuilder builder, int at, int end)
    {
        char c = _text[at];
        if (c < ' ')
        {
            var kind = c == '\0' ? JsonFaultKind.NulCharacter : JsonFaultKind.ControlCharacter;
            Faults.Add(kind, new SourceSpan(at, 1), JsonCharacters.CodePoint(c));
            builder.Append(c);
        }
        else if (at + 1 < end && char.IsSurrogatePair(c, _text[at + 1]))
        {
            builder.Append(c).Append(_text[at + 1]);
            return at + 2;
        }
        else
        {
            Faults.Add(JsonFaultKind.LoneSurrogate, new SourceSpan(at, 1), JsonCharacters.CodePoint(c));
            builder.Append(JsonCharacters.ReplacementCharacter);
        }

        return at + 1;
    }

    private int AppendEscape(StringBuilder builder, int at, int end)
    {
        if (at + 1 >= end)
        {
            // Only an unclosed string ends like this, and that was reported already.
            return end;
        }

        char c = _text[at + 1];
        if (c == 'u')
        {
            return AppendUnicodeEscape(builder, at, end);
        }

        int known = "\"\\/bfnrt".IndexOf(c);
        builder.Append(known < 0 ? c : "\"\\/\b\f\n\r\t"[known]);
        if (known >= 0)
        {
            return at + 2;
        }

        int length = char.IsHighSurrogate(c) && at + 2 < end && char.IsLowSurrogate(_text[at + 2]) ? 3 : 2;
        Faults.Add(JsonFaultKind.BadEscape, new SourceSpan(at, length), Slice(at, at + length));
        if (length == 3)
        {
            builder.Append(_text[at + 2]);
        }

        return at + length;
    }

    private int AppendUnicodeEscape(StringBuilder builder, int at, int end)
    {
        int code = CodeUnit(at, end, out int next);
        if (code < 0)
        {
            Faults.Add(JsonFaultKind.BadUnicodeEscape, SourceSpan.FromBounds(at, next), Slice(at, next));
            builder.Append(JsonCharacters.ReplacementCharacter);
            return next;
        }

        char c = (char)code;
        if (!char.IsSurrogate(c))
        {
            builder.Append(c);
            return next;
        }

        int low = char.IsHighSurrogate(c) && next + 1 < end && StartsWith(next, "\\u") ? CodeUnit(next, end, out _) : -1;
        if (low >= 0 && char.IsLowSurrogate((char)low))
        {
            builder.Append(c).Append((char)low);
            return next + 6;
        }

        Faults.Add(JsonFaultKind.LoneSurrogate, SourceSpan.FromBounds(at, next), Slice(at, next));
        builder.Append(JsonCharacters.ReplacementCharacter);
        return next;
    }

    /// <summary>
    /// Parses the code unit of an escape, or returns -1; <paramref name="next"/> is the offset after its last valid digit.
    /// </summary>
    private int CodeUnit(int at, int end, out int next)
    {
        int code = 0;
        for (next = at + 2; next < at + 6; next++)
        {
            int digit = next < end ? JsonCharacters.HexValue(_text[next]) : -1;
            if (digit < 0)
            {
                return -1;
            }

            code = (code << 4) | digit;
        }

        return code;
    }

    /// <summary>Returns a slice, reusing equal short strings: names tend to occur again.</summary>
    private string ShortSlice(int start, int end)
    {
        int length = end - start;
        if (length is 0 or > 24)
        {
            return Slice(start, end);
        }

        int place = ((_text[start] * 31) + (_text[end - 1] * 7) + length) & (_known.Length - 1);
        string? known = _known[place];
        return known is not null && known.Length == length && StartsWith(start, known) ? known : _known[place] = Slice(start, end);
    }

    private string Slice(int start, int end) => _text.Substring(start, end - start);
}
