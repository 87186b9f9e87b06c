namespace Domo.Manifest.Json;

/// <content>The markers that git leaves in a file whose versions it could not merge.</content>
internal sealed partial class JsonScanner
{
    private const int MarkerLength = 7;

    private bool _isInConflict;
    private bool _hasNoConflictEnd;

    /// <summary>Whether a line begins here with seven of the same sign, and then ends or goes on behind a space.</summary>
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
    /// Skips the line of a marker. One conflict is one fault, at its first marker; of its two versions the first is read, since both
    /// together are no JSON.
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

    /// <summary>The end of the line that ends a conflict, or -1. A search that failed answers all later ones.</summary>
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
