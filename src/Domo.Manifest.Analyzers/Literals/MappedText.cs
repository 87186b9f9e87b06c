using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Literals;

/// <summary>A text of which each character knows where in the source it stands.</summary>
internal sealed class MappedText
{
    /// <summary>Stands in the text for a part that is known at run time only. No text holds this character, which is none.</summary>
    public const char Hole = '\uFFFF';

    private readonly IReadOnlyList<TextSpan> _spans;

    public MappedText(string value, IReadOnlyList<TextSpan> spans) => (Value, _spans) = (value, spans);

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>How many characters it has.</summary>
    public int Length => Value.Length;

    /// <summary>Where each character stands.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>Whether all of it is known.</summary>
    public bool IsKnown => Value.IndexOf(Hole) < 0;

    /// <summary>Whether the text has these characters at a place.</summary>
    public bool Has(string text, int position) =>
        string.CompareOrdinal(Value, position, text, 0, text.Length) == 0;

    /// <summary>Where a part of the text stands.</summary>
    /// <param name="start">The first character of the part.</param>
    /// <param name="end">The character behind its last.</param>
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

    /// <summary>Where the text stands.</summary>
    public TextSpan Span => SpanOf(0, Length);

    /// <summary>A part of the text.</summary>
    public MappedText Slice(int start, int end)
    {
        var spans = new List<TextSpan>(end - start);
        for (int i = start; i < end; i++)
        {
            spans.Add(_spans[i]);
        }

        return new(Value.Substring(start, end - start), spans);
    }

    /// <summary>The parts of the text between separators; one part when it has none.</summary>
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

    /// <summary>A part of the text without the white space around it.</summary>
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

    /// <summary>The text without the escapes of an address. What is escaped wrongly stays as it is.</summary>
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

    /// <summary>Escapes that follow each other: in ASCII each is a character, else together they are some.</summary>
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
