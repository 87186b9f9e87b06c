namespace Domo.Manifest.Syntax;

/// <summary>Maps offsets to lines and columns, with the line breaks of Roslyn's SourceText.</summary>
public sealed class LineMap
{
    private readonly int[] _lineStarts;
    private readonly int _length;

    /// <summary>Creates a map of the lines of a text.</summary>
    public LineMap(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var starts = new List<int> { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = c == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (!isPair && c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = starts.ToArray();
        _length = text.Length;
    }

    /// <summary>Returns the line and column of an offset; the end of the text is a valid offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is outside the text.</exception>
    public LinePosition GetPosition(int offset)
    {
        if (offset < 0 || offset > _length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        int found = Array.BinarySearch(_lineStarts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, offset - _lineStarts[line]);
    }

    /// <summary>Returns the span of a line, including its line break.</summary>
    /// <param name="line">The zero-based line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line.</exception>
    public SourceSpan GetLineSpan(int line)
    {
        if (line < 0 || line >= _lineStarts.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(line));
        }

        return SourceSpan.FromBounds(_lineStarts[line], line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : _length);
    }
}
