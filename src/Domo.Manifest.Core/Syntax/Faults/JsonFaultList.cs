namespace Domo.Manifest.Syntax.Faults;

/// <summary>Collects faults as they are found and returns them in document order.</summary>
internal sealed class JsonFaultList
{
    private readonly List<JsonFault> _faults = [];
    private bool _isOutOfOrder;

    public void Add(JsonFaultKind kind, SourceSpan span, string detail = "")
    {
        _isOutOfOrder |= _faults.Count > 0 && _faults[_faults.Count - 1].Span.Start > span.Start;
        _faults.Add(new JsonFault(kind, span, detail));
    }

    /// <summary>Adds a fault, or extends the last one if it is of the same kind and ends where this one starts.</summary>
    public void AddOrExtend(JsonFaultKind kind, SourceSpan span, string detail = "")
    {
        int last = _faults.Count - 1;
        if (last >= 0 && _faults[last].Kind == kind && _faults[last].Span.End == span.Start)
        {
            _faults[last] = _faults[last] with { Span = SourceSpan.FromBounds(_faults[last].Span.Start, span.End) };
        }
        else
        {
            Add(kind, span, detail);
        }
    }

    /// <summary>Changes the kind of the latest fault with this span, if it is of the first kind.</summary>
    public bool TryReclassify(SourceSpan span, JsonFaultKind from, JsonFaultKind to)
    {
        // Since then only comments and the like can have been reported, so the search is short.
        for (int i = _faults.Count - 1; i >= 0 && _faults[i].Span.Start >= span.Start; i--)
        {
            if (_faults[i].Span == span && _faults[i].Kind == from)
            {
                _faults[i] = _faults[i] with { Kind = to };
                return true;
            }
        }

        return false;
    }

    public IReadOnlyList<JsonFault> ToOrdered()
    {
        if (_faults.Count == 0)
        {
            return [];
        }

        var faults = _faults.ToArray();
        if (_isOutOfOrder)
        {
            // The index in the lower half keeps faults at the same offset in the order in which they were found.
            var keys = new long[faults.Length];
            for (int i = 0; i < keys.Length; i++)
            {
                keys[i] = ((long)faults[i].Span.Start << 32) | (uint)i;
            }

            Array.Sort(keys, faults);
        }

        return faults;
    }
}
