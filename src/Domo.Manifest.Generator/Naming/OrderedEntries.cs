namespace Domo.Manifest.Generator.Naming;

/// <summary>Entries by name, in insertion order. The first entry with a name wins.</summary>
internal sealed class OrderedEntries<T>
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<T> _values = [];

    public IReadOnlyList<string> Keys => _keys;

    public IReadOnlyList<T> Values => _values;

    public void TryAdd(string key, T value)
    {
        if (_known.Add(key))
        {
            _keys.Add(key);
            _values.Add(value);
        }
    }
}
