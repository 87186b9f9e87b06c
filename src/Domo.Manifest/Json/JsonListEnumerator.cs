namespace Domo.Manifest.Json;

/// <summary>A way through a <see cref="JsonList{T}"/>.</summary>
/// <typeparam name="T">The child.</typeparam>
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

    /// <summary>The child that was reached.</summary>
    public readonly T Current => _items[_index];

    /// <summary>Goes on to the next child; false when there is none.</summary>
    public bool MoveNext() => ++_index < _items.Length;
}
