namespace Domo.Manifest.Json;

/// <summary>Turns offsets into lines and columns. Lines break where Roslyn's SourceText breaks them.</summary>
public sealed class LineMap
{
    private readonly int[] _lineStarts;
    private readonly int _length;

    /// <summary>Finds the lines of a text.</summary>
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

    /// <summary>The line and column of an offset; the end of the text is an offset too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in the text.</exception>
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

    /// <summary>The span of a line, with its line break.</summary>
    /// <param name="line">The line, from 0.</param>
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
