namespace Domo.Manifest.Rules;

/// <summary>The names of one list, with constant-time lookups.</summary>
internal sealed class KnownNames
{
    /// <summary>With more names, only wrong case is corrected, because computing all distances would take too long.</summary>
    private const int MaxCompared = 200;

    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string First, int Count)> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the number of distinct names.</summary>
    public int Count => _exact.Count;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        _exact.Add(name);
        _anyCase[name] = _anyCase.TryGetValue(name, out var same) ? (same.First, same.Count + 1) : (name, 1);
    }

    /// <summary>Returns whether the list contains a name, with this case.</summary>
    public bool Contains(string name) => _exact.Contains(name);

    /// <summary>Counts the names that equal a name, ignoring case.</summary>
    public int CountInAnyCase(string name) => _anyCase.TryGetValue(name, out var same) ? same.Count : 0;

    /// <summary>Returns the name that was probably meant by an unknown one, or null.</summary>
    public string? Nearest(string name) =>
        _exact.Count <= MaxCompared ? Suggestion.Nearest(name, _exact)
        : _anyCase.TryGetValue(name, out var same) ? same.First
        : null;
}
