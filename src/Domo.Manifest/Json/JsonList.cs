using System.Collections;

namespace Domo.Manifest.Json;

/// <summary>The children of an object or array. It never changes, and going through it allocates nothing.</summary>
/// <typeparam name="T">The child.</typeparam>
public readonly record struct JsonList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[]? _items;

    internal JsonList(T[] items) => _items = items;

    /// <summary>How many children there are.</summary>
    public int Count => _items?.Length ?? 0;

    private T[] Items => _items ?? [];

    /// <summary>The child at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public T this[int index] => Items[index];

    /// <summary>Goes through the children.</summary>
    public JsonListEnumerator<T> GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}
