namespace Domo.Manifest.Rules;

/// <summary>The names of one list, with lookups that do not take longer for a longer list.</summary>
internal sealed class KnownNames
{
    /// <summary>With more names, only a wrong case is corrected, because computing all distances would take too long.</summary>
    private const int MaxCompared = 200;

    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string First, int Count)> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of different names.</summary>
    public int Count => _exact.Count;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        _exact.Add(name);
        _anyCase[name] = _anyCase.TryGetValue(name, out var same) ? (same.First, same.Count + 1) : (name, 1);
    }

    /// <summary>Whether the list has a name, in this case.</summary>
    public bool Contains(string name) => _exact.Contains(name);

    /// <summary>Counts the names that equal a name in any case.</summary>
    public int CountInAnyCase(string name) => _anyCase.TryGetValue(name, out var same) ? same.Count : 0;

    /// <summary>Returns the name that was probably meant by an unknown one, or null.</summary>
    public string? Nearest(string name) =>
        _exact.Count <= MaxCompared ? Suggestion.Nearest(name, _exact)
        : _anyCase.TryGetValue(name, out var same) ? same.First
        : null;
}
