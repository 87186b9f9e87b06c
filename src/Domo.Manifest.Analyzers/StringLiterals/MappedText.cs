using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.StringLiterals;

/// <summary>A string that maps each character to its source span.</summary>
internal sealed class MappedText
{
    /// <summary>The placeholder for a part that is known only at run time. A Unicode noncharacter, so it does not occur in text.</summary>
    public const char Hole = '\uFFFF';

    private readonly IReadOnlyList<TextSpan> _spans;

    public MappedText(string value, IReadOnlyList<TextSpan> spans) => (Value, _spans) = (value, spans);

    /// <summary>Gets the string.</summary>
    public string Value { get; }

    /// <summary>Gets the length of the string.</summary>
    public int Length => Value.Length;

    /// <summary>Gets the source span of each character.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>Gets whether the whole string is known.</summary>
    public bool IsKnown => Value.IndexOf(Hole) < 0;

    /// <summary>Returns whether the string contains another string at a position.</summary>
    public bool Has(string text, int position) =>
        string.CompareOrdinal(Value, position, text, 0, text.Length) == 0;

    /// <summary>Returns the source span of a part of the string.</summary>
    /// <param name="start">The start of the part.</param>
    /// <param name="end">The exclusive end of the part.</param>
    public TextSpan SpanOf(int start, int end)
    {
        if (_spans.Count == 0)
        {
            return default;
        }

        int first = Math.Min(start, _spans.Count - 1);
        int last = Math.Max(first, Math.Min(end, _spans.Count) - 1);
        return start >= _spans.Count ? new TextSpan(_spans[first].End, 0)
            : end <= start ? new TextSpan(_spans[first].Start, 0)
            : TextSpan.FromBounds(_spans[first].Start, Math.Max(_spans[first].End, _spans[last].End));
    }

    /// <summary>Gets the source span of the string.</summary>
    public TextSpan Span => SpanOf(0, Length);

    /// <summary>Returns a part of the string.</summary>
    public MappedText Slice(int start, int end)
    {
        var spans = new List<TextSpan>(end - start);
        for (int i = start; i < end; i++)
        {
            spans.Add(_spans[i]);
        }

        return new(Value.Substring(start, end - start), spans);
    }

    /// <summary>Splits the string at a separator.</summary>
    public IEnumerable<MappedText> Split(char separator)
    {
        int start = 0;
        for (int end = Value.IndexOf(separator); end >= 0; end = Value.IndexOf(separator, start))
        {
            yield return Slice(start, end);
            start = end + 1;
        }

        yield return Slice(start, Length);
    }

    /// <summary>Returns a part of the string without surrounding white space.</summary>
    public MappedText SliceTrimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Value[end - 1]))
        {
            end--;
        }

        return Slice(start, end);
    }

    /// <summary>Unescapes a URL component. Keeps invalid escapes.</summary>
    public MappedText Unescape()
    {
        if (Value.IndexOf('%') < 0)
        {
            return this;
        }

        var value = new StringBuilder(Value.Length);
        var spans = new List<TextSpan>(Value.Length);
        int i = 0;
        while (i < Value.Length)
        {
            int end = i;
            while (end + 2 < Value.Length && Value[end] == '%' && Uri.IsHexDigit(Value[end + 1]) && Uri.IsHexDigit(Value[end + 2]))
            {
                end += 3;
            }

            if (end == i)
            {
                value.Append(Value[i]);
                spans.Add(_spans[i]);
                i++;
                continue;
            }

            AppendUnescaped(value, spans, i, end);
            i = end;
        }

        return new(value.ToString(), spans);
    }

    /// <summary>Appends a run of escapes. ASCII escapes map one to one; other characters map to the whole run.</summary>
    private void AppendUnescaped(StringBuilder value, List<TextSpan> spans, int start, int end)
    {
        string unescaped = Uri.UnescapeDataString(Value.Substring(start, end - start));
        bool isOneToOne = unescaped.Length == (end - start) / 3;
        for (int i = 0; i < unescaped.Length; i++)
        {
            value.Append(unescaped[i]);
            spans.Add(isOneToOne ? SpanOf(start + (i * 3), start + (i * 3) + 3) : SpanOf(start, end));
        }
    }
}
