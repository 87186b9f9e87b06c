namespace Domo.Manifest.Syntax;

/// <summary>Enumerates a <see cref="JsonList{T}"/>.</summary>
/// <typeparam name="T">The type of the children.</typeparam>
public record struct JsonListEnumerator<T>
    where T : class
{
    private readonly T[] _items;
    private int _index;

    internal JsonListEnumerator(T[] items)
    {
        _items = items;
        _index = -1;
    }

    /// <summary>Gets the current child.</summary>
    public readonly T Current => _items[_index];

    /// <summary>Advances to the next child; returns false if there is none.</summary>
    public bool MoveNext() => ++_index < _items.Length;
}
