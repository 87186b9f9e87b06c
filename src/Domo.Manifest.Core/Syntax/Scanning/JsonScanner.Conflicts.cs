using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Syntax.Scanning;

/// <content>Git's merge conflict markers.</content>
internal sealed partial class JsonScanner
{
    private const int MarkerLength = 7;

    private bool _isInConflict;
    private bool _hasNoConflictEnd;

    /// <summary>
    /// Returns whether a line starts here with seven equal marker characters, followed by a space or the end of the line.
    /// </summary>
    private bool IsConflictMarker(int start)
    {
        if (start > 0 && !JsonCharacters.IsLineEnd(_text[start - 1]))
        {
            return false;
        }

        int end = start;
        while (end < _text.Length && _text[end] == _text[start])
        {
            end++;
        }

        return end - start == MarkerLength && (end == _text.Length || _text[end] == ' ' || JsonCharacters.IsLineEnd(_text[end]));
    }

    /// <summary>
    /// Skips a marker line. One conflict is one fault, at its first marker; only the first version is read, since both
    /// together are not valid JSON.
    /// </summary>
    private void SkipConflictMarker(char marker)
    {
        int start = _position;
        int end = LineEnd(start);
        if (!_isInConflict)
        {
            Faults.Add(JsonFaultKind.MergeConflict, SourceSpan.FromBounds(start, end), JsonCharacters.Excerpt(_text, start, end));
        }

        bool startsOther = marker is '=' or '|';
        _isInConflict = marker == '<' || (_isInConflict && marker != '>');
        _position = end;
        if (startsOther && ConflictEnd(end) is var close and >= 0)
        {
            _isInConflict = false;
            _position = close;
        }
    }

    /// <summary>Finds the end of the line that ends a conflict, or -1. A failed search is remembered, so later ones cost nothing.</summary>
    private int ConflictEnd(int position)
    {
        while (position < _text.Length && !_hasNoConflictEnd)
        {
            int end = LineEnd(position);
            if (_text[position] == '>' && IsConflictMarker(position))
            {
                return end;
            }

            position = Math.Max(end, position + 1);
        }

        _hasNoConflictEnd = true;
        return -1;
    }

    private int LineEnd(int position)
    {
        while (position < _text.Length && !JsonCharacters.IsLineEnd(_text[position]))
        {
            position++;
        }

        return position;
    }
}
