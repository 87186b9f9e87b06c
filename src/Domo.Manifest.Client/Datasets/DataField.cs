using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A field of a dataset, as the manifest maps it: the token that conditions, orders and selections of a query are made of. Its
/// operators compare nothing; they write the query.
/// </summary>
/// <typeparam name="T">The type of its values; one that can be null, since a cell can be empty.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "A token has operators so that conditions read as conditions.")]
[SuppressMessage("Design", "CA1046", Justification = "A token has operators so that conditions read as conditions.")]
public class DataField<T> : DataColumn<T>
{
    /// <summary>Creates the token of a field.</summary>
    /// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
    /// <param name="read">Reads a value of the field.</param>
    /// <exception cref="ArgumentException"><paramref name="field"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public DataField(string field, WireRead<T> read)
        : base(field, DataColumnKind.Field, Argument.NotNull(read))
    {
    }

    /// <summary>The value is this one: <c>==</c>, or <c>is null</c> for null.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DataFilter operator ==(DataField<T> left, T right) => IsNothing(right) ? left.IsNull() : left.Compare("==", right);

    /// <summary>The value is another one: <c>!=</c>, or <c>!is null</c> for null.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DataFilter operator !=(DataField<T> left, T right) => IsNothing(right) ? left.IsNotNull() : left.Compare("!=", right);

    /// <summary>The value is less.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DataFilter operator <(DataField<T> left, T right) => left.Compare("<", right);

    /// <summary>The value is less or the same.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DataFilter operator <=(DataField<T> left, T right) => left.Compare("<=", right);

    /// <summary>The value is greater.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DataFilter operator >(DataField<T> left, T right) => left.Compare(">", right);

    /// <summary>The value is greater or the same.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DataFilter operator >=(DataField<T> left, T right) => left.Compare(">=", right);

    /// <summary>The value is one of these: <c>in</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are no values: Domo's grammar has no empty list.</exception>
    public DataFilter In(params IEnumerable<T> values) => OneOf("in", values);

    /// <summary>The value is none of these: <c>!in</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There are no values: Domo's grammar has no empty list.</exception>
    public DataFilter NotIn(params IEnumerable<T> values) => OneOf("!in", values);

    /// <summary>The value lies between two, themselves included.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public DataFilter Between(T from, T to) => Compare(">=", from) & Compare("<=", to);

    /// <summary>There is no value: <c>is null</c>.</summary>
    /// <returns>The condition.</returns>
    public DataFilter IsNull() => new(Field, "is null");

    /// <summary>There is a value: <c>!is null</c>.</summary>
    /// <returns>The condition.</returns>
    public DataFilter IsNotNull() => new(Field, "!is null");

    /// <summary>The number of values: <c>count</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<long> Count() => new(Field, DataColumnKind.Count, WireReader.ReadCount);

    /// <summary>The number of different values: <c>unique</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<long> CountDistinct() => new(Field, DataColumnKind.CountDistinct, WireReader.ReadCount);

    /// <summary>The least value: <c>min</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<T> Min() => new(Field, DataColumnKind.Min, Read);

    /// <summary>The greatest value: <c>max</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<T> Max() => new(Field, DataColumnKind.Max, Read);

    /// <summary>
    /// Says that the field is wired to a Beast Mode whose formula aggregates already: the query must not aggregate it again, and Domo
    /// can neither filter nor order by it, so what this returns cannot either. Selecting it turns Beast Modes on.
    /// </summary>
    /// <returns>The column.</returns>
    public DataColumn<T> AsAggregatedBeastMode() => new(Field, DataColumnKind.AggregatedBeastMode, Read);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Field);

    private protected DataFilter Compare(string @operator, object? value)
    {
        return IsNothing(value)
            ? throw new ArgumentNullException(nameof(value), $"Nothing compares with null; use IsNull() on '{Field}'.")
            : new DataFilter(Field, @operator + " " + DataQueryText.Value(value));
    }

    private DataFilter OneOf(string @operator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = new List<string>();
        foreach (var value in values)
        {
            texts.Add(DataQueryText.Value(IsNothing(value) ? throw new ArgumentNullException(nameof(values)) : value));
        }

        return texts.Count > 0
            ? new DataFilter(Field, $"{@operator} [{string.Join(',', texts)}]")
            : throw new ArgumentException($"No values to look for in '{Field}': Domo's grammar has no empty list.", nameof(values));
    }

    private static bool IsNothing([NotNullWhen(false)] object? value) => value is null or DomoValue { IsNull: true };
}
