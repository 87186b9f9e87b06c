namespace Domo.Manifest.Rules.Fixes;

/// <summary>The edits of several fixes of one text, ordered by position.</summary>
internal sealed class EditBatch
{
    private readonly List<TextEdit> _edits = [];

    /// <summary>The edits.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>Adds all edits of a fix, or none if one of them touches an existing edit.</summary>
    public bool TryAdd(Fix fix)
    {
        foreach (var edit in fix.Edits)
        {
            int index = IndexFor(edit);
            bool touchesNext = index < _edits.Count && _edits[index].Span.Start <= edit.Span.End;
            if (touchesNext || (index > 0 && _edits[index - 1].Span.End >= edit.Span.Start))
            {
                return false;
            }
        }

        foreach (var edit in fix.Edits)
        {
            _edits.Insert(IndexFor(edit), edit);
        }

        return true;
    }

    /// <summary>Returns the index of the first edit that starts after this one.</summary>
    private int IndexFor(TextEdit edit)
    {
        int low = 0;
        int high = _edits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_edits[middle].Span.Start <= edit.Span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
