using System.Collections;

namespace Domo.Manifest.Declarations;

/// <summary>An immutable list with value equality, so that a model can be the output of an incremental generator step.</summary>
/// <typeparam name="T">The item type. The constraint excludes types without value equality.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items;

    /// <summary>Copies the items of a list.</summary>
    /// <param name="items">The items.</param>
    public EquatableArray(IReadOnlyList<T> items) => _items = items.Count == 0 ? null : [.. items];

    private EquatableArray(T[] items) => _items = items;

    /// <summary>Gets the number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Gets the item at an index.</summary>
    /// <param name="index">The zero-based index.</param>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Returns whether two lists hold equal items in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Returns whether two lists differ.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Creates a list by applying a function to each item.</summary>
    /// <typeparam name="TResult">The type of the new items.</typeparam>
    /// <param name="selector">The function.</param>
    public EquatableArray<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : IEquatable<TResult>
    {
        if (_items is null)
        {
            return default;
        }

        var results = new TResult[_items.Length];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = selector(_items[i]);
        }

        return new EquatableArray<TResult>(results);
    }

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach (T item in _items ?? [])
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
