using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property of the documents of a collection: the token that conditions, updates, orders and aggregations are made of. Its operators
/// compare nothing; they write the query. Where a document has an array, a condition holds when one of its elements meets it.
/// </summary>
/// <typeparam name="T">The type of its values; one that can be null, since a document can lack it.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "A token has operators so that conditions read as conditions.")]
[SuppressMessage("Design", "CA1046", Justification = "A token has operators so that conditions read as conditions.")]
public class DocumentField<T> : DocumentColumn<T>
{
    private readonly JsonItemWriter<T> _write;

    private protected DocumentField(DocumentPath path, WireRead<T> read, JsonItemWriter<T> write)
        : base(path, DataColumnKind.Field, read) => _write = write;

    /// <summary>The value is this one; <c>== null</c> holds also where there is no such property.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DocumentFilter operator ==(DocumentField<T> left, T right) => DocumentFilter.Equal(left.Path, left.Json(right));

    /// <summary>The value is another one (<c>$ne</c>), or there is no such property; <c>!= null</c> holds where there is a value.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DocumentFilter operator !=(DocumentField<T> left, T right) => DocumentFilter.Of(left.Path, "$ne", left.Json(right));

    /// <summary>The value is less: <c>$lt</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator <(DocumentField<T> left, T right) => left.Compare("$lt", right);

    /// <summary>The value is less or the same: <c>$lte</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator <=(DocumentField<T> left, T right) => left.Compare("$lte", right);

    /// <summary>The value is greater: <c>$gt</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator >(DocumentField<T> left, T right) => left.Compare("$gt", right);

    /// <summary>The value is greater or the same: <c>$gte</c>.</summary>
    /// <param name="left">The property.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DocumentFilter operator >=(DocumentField<T> left, T right) => left.Compare("$gte", right);

    /// <summary>The value is one of these: <c>$in</c>. None holds where there are no values.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter In(params IEnumerable<T> values) => DocumentFilter.Of(Path, "$in", Json(values));

    /// <summary>The value is none of these, or there is no such property: <c>$nin</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter NotIn(params IEnumerable<T> values) => DocumentFilter.Of(Path, "$nin", Json(values));

    /// <summary>The value lies between two, themselves included.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public DocumentFilter Between(T from, T to) => Compare("$gte", from) & Compare("$lte", to);

    /// <summary>The document has the property, be it null, or does not have it: <c>$exists</c>.</summary>
    /// <param name="exists">Whether it has it.</param>
    /// <returns>The condition.</returns>
    public DocumentFilter Exists(bool exists = true) => DocumentFilter.Of(Path, "$exists", exists ? "true" : "false");

    /// <summary>The value is stored as one of these types: <c>$type</c>. AppDB stores any JSON, whatever the schema says.</summary>
    /// <param name="types">The types, one or more.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">There are no types.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such type.</exception>
    public DocumentFilter Type(params IEnumerable<DocumentValueType> types)
    {
        string[] words = [.. types.Select(type => $"\"{DocumentWords.Of(type)}\"")];
        return words.Length switch
        {
            0 => throw new ArgumentException($"No types that '{Path}' could be of.", nameof(types)),
            1 => DocumentFilter.Of(Path, "$type", words[0]),
            _ => DocumentFilter.Of(Path, "$type", $"[{string.Join(',', words)}]"),
        };
    }

    /// <summary>The least value of a group: <c>min</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Min() => new(Path, DataColumnKind.Min, Read);

    /// <summary>The greatest value of a group: <c>max</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Max() => new(Path, DataColumnKind.Max, Read);

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
        ? throw new ArgumentNullException(nameof(value), $"Null is neither more nor less than a value; compare '{Path}' with == or !=.")
        : DocumentFilter.Of(Path, @operator, Json(value));
}
