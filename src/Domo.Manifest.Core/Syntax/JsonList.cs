using System.Collections;

namespace Domo.Manifest.Syntax;

/// <summary>The children of an object or array. Immutable; enumerating it allocates nothing.</summary>
/// <typeparam name="T">The type of the children.</typeparam>
public readonly record struct JsonList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[]? _items;

    internal JsonList(T[] items) => _items = items;

    /// <summary>Gets the number of children.</summary>
    public int Count => _items?.Length ?? 0;

    private T[] Items => _items ?? [];

    /// <summary>Gets the child at an index.</summary>
    /// <param name="index">The zero-based index.</param>
    public T this[int index] => Items[index];

    /// <summary>Returns an enumerator over the children.</summary>
    public JsonListEnumerator<T> GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}
