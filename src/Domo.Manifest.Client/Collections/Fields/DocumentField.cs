using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property of a collection's documents, used in conditions, updates, orders and aggregations. Its operators do not compare
/// anything; they create conditions. If the value is an array, a condition matches when one of its elements does.
/// </summary>
/// <typeparam name="T">The type of the values; nullable, because a document can lack the property.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "The operators create conditions.")]
[SuppressMessage("Design", "CA1046", Justification = "The operators create conditions.")]
public class DocumentField<T> : DocumentColumn<T>
{
    private readonly JsonItemWriter<T> _write;

    private protected DocumentField(DocumentPath path, WireRead<T> read, JsonItemWriter<T> write)
        : base(path, ColumnKind.Field, read) => _write = write;

    /// <summary>Matches values equal to <paramref name="right"/>; <c>== null</c> also matches documents without the property.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DocumentFilter operator ==(DocumentField<T> left, T right) => DocumentFilter.Equal(left.Path, left.Json(right));

    /// <summary>Matches other values and documents without the property (<c>$ne</c>); <c>!= null</c> matches any value but null.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DocumentFilter operator !=(DocumentField<T> left, T right) => DocumentFilter.Create(left.Path, "$ne", left.Json(right));

    /// <summary>Matches values less than <paramref name="right"/>: <c>$lt</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator <(DocumentField<T> left, T right) => left.Compare("$lt", right);

    /// <summary>Matches values less than or equal to <paramref name="right"/>: <c>$lte</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator <=(DocumentField<T> left, T right) => left.Compare("$lte", right);

    /// <summary>Matches values greater than <paramref name="right"/>: <c>$gt</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator >(DocumentField<T> left, T right) => left.Compare("$gt", right);

    /// <summary>Matches values greater than or equal to <paramref name="right"/>: <c>$gte</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator >=(DocumentField<T> left, T right) => left.Compare("$gte", right);

    /// <summary>Matches any of the given values: <c>$in</c>. An empty list matches nothing.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter In(params IEnumerable<T> values) => DocumentFilter.Create(Path, "$in", Json(values));

    /// <summary>Matches all other values and documents without the property: <c>$nin</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter NotIn(params IEnumerable<T> values) => DocumentFilter.Create(Path, "$nin", Json(values));

    /// <summary>Matches values between two bounds, both inclusive.</summary>
    /// <param name="from">The lower bound.</param>
    /// <param name="to">The upper bound.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public DocumentFilter Between(T from, T to) => Compare("$gte", from) & Compare("$lte", to);

    /// <summary>Matches documents that have the property, even if it is null, or that lack it: <c>$exists</c>.</summary>
    /// <param name="exists">Whether the document must have the property.</param>
    /// <returns>The condition.</returns>
    public DocumentFilter Exists(bool exists = true) => DocumentFilter.Create(Path, "$exists", exists ? "true" : "false");

    /// <summary>Matches values stored as one of the given types: <c>$type</c>. AppDB stores any JSON, whatever the schema says.</summary>
    /// <param name="types">The types, one or more.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException"><paramref name="types"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A type is not defined.</exception>
    public DocumentFilter HasType(params IEnumerable<DocumentValueType> types)
    {
        string[] words = [.. types.Select(type => $"\"{DocumentWireNames.Of(type)}\"")];
        return words.Length switch
        {
            0 => throw new ArgumentException($"Specify at least one type for '{Path}'.", nameof(types)),
            1 => DocumentFilter.Create(Path, "$type", words[0]),
            _ => DocumentFilter.Create(Path, "$type", $"[{string.Join(',', words)}]"),
        };
    }

    /// <summary>Computes the smallest value in each group: <c>min</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Min() => new(Path, ColumnKind.Min, Read);

    /// <summary>Computes the largest value in each group: <c>max</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Max() => new(Path, ColumnKind.Max, Read);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path.Text);

    internal string Json(T value) => WireBody.Text(writer => _write(writer, value));

    internal string Json(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return WireBody.Text(writer => WireWriter.WriteList(writer, values, _write));
    }

    private DocumentFilter Compare(string @operator, T value) => value is null or DomoValue { IsNull: true }
        ? throw new ArgumentNullException(nameof(value), $"Null has no order; compare '{Path}' to null with == or !=.")
        : DocumentFilter.Create(Path, @operator, Json(value));
}
