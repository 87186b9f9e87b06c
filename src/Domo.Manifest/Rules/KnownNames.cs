namespace Domo.Manifest.Rules;

/// <summary>
/// The names of one list, of which another name may be one or be meant as one. A question takes no longer in a longer list.
/// </summary>
internal sealed class KnownNames
{
    /// <summary>With more names than these, comparing letter by letter would take long, and only letter case is forgiven.</summary>
    private const int MaxCompared = 200;

    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string First, int Count)> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many different ones there are.</summary>
    public int Count => _exact.Count;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        _exact.Add(name);
        _anyCase[name] = _anyCase.TryGetValue(name, out var same) ? (same.First, same.Count + 1) : (name, 1);
    }

    /// <summary>Whether a name is there, in this letter case.</summary>
    public bool Contains(string name) => _exact.Contains(name);

    /// <summary>How often a name is there, in any letter case.</summary>
    public int CountInAnyCase(string name) => _anyCase.TryGetValue(name, out var same) ? same.Count : 0;

    /// <summary>The name that was probably meant by one that is not there, or null.</summary>
    public string? Nearest(string name) =>
        _exact.Count <= MaxCompared ? Suggestion.Nearest(name, _exact)
        : _anyCase.TryGetValue(name, out var same) ? same.First
        : null;
}
