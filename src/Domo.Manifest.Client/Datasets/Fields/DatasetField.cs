using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A field of a dataset as the manifest maps it, used in conditions, orders and selections. Its operators do not compare anything;
/// they create conditions.
/// </summary>
/// <typeparam name="T">The type of the values; nullable, because a cell can be empty.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "The operators create conditions.")]
[SuppressMessage("Design", "CA1046", Justification = "The operators create conditions.")]
public class DatasetField<T> : DatasetColumn<T>
{
    /// <summary>Creates a field.</summary>
    /// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
    /// <param name="read">Reads a value of the field.</param>
    /// <exception cref="ArgumentException"><paramref name="field"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    public DatasetField(string field, WireRead<T> read)
        : base(field, ColumnKind.Field, Argument.NotNull(read))
    {
    }

    /// <summary>Matches values equal to <paramref name="right"/>: <c>==</c>, or <c>is null</c> for null.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DatasetFilter operator ==(DatasetField<T> left, T right) => IsNothing(right) ? left.IsNull() : left.Compare("==", right);

    /// <summary>Matches values other than <paramref name="right"/>: <c>!=</c>, or <c>!is null</c> for null.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    public static DatasetFilter operator !=(DatasetField<T> left, T right) => IsNothing(right) ? left.IsNotNull() : left.Compare("!=", right);

    /// <summary>Matches values less than <paramref name="right"/>.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DatasetFilter operator <(DatasetField<T> left, T right) => left.Compare("<", right);

    /// <summary>Matches values less than or equal to <paramref name="right"/>.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DatasetFilter operator <=(DatasetField<T> left, T right) => left.Compare("<=", right);

    /// <summary>Matches values greater than <paramref name="right"/>.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DatasetFilter operator >(DatasetField<T> left, T right) => left.Compare(">", right);

    /// <summary>Matches values greater than or equal to <paramref name="right"/>.</summary>
    /// <param name="left">The field.</param>
    /// <param name="right">The value.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static DatasetFilter operator >=(DatasetField<T> left, T right) => left.Compare(">=", right);

    /// <summary>Matches any of the given values: <c>in</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty, which Domo's grammar does not allow.</exception>
    public DatasetFilter In(params IEnumerable<T> values) => OneOf("in", values);

    /// <summary>Matches all values but the given ones: <c>!in</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty, which Domo's grammar does not allow.</exception>
    public DatasetFilter NotIn(params IEnumerable<T> values) => OneOf("!in", values);

    /// <summary>Matches values between two bounds, both inclusive.</summary>
    /// <param name="from">The lower bound.</param>
    /// <param name="to">The upper bound.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException">A value is null.</exception>
    public DatasetFilter Between(T from, T to) => Compare(">=", from) & Compare("<=", to);

    /// <summary>Matches empty cells: <c>is null</c>.</summary>
    /// <returns>The condition.</returns>
    public DatasetFilter IsNull() => new(Field, "is null");

    /// <summary>Matches cells with a value: <c>!is null</c>.</summary>
    /// <returns>The condition.</returns>
    public DatasetFilter IsNotNull() => new(Field, "!is null");

    /// <summary>Counts the values: <c>count</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<long> Count() => new(Field, ColumnKind.Count, WireReader.ReadCount);

    /// <summary>Counts the distinct values: <c>unique</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<long> CountDistinct() => new(Field, ColumnKind.CountDistinct, WireReader.ReadCount);

    /// <summary>Computes the smallest value: <c>min</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<T> Min() => new(Field, ColumnKind.Min, Read);

    /// <summary>Computes the largest value: <c>max</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<T> Max() => new(Field, ColumnKind.Max, Read);

    /// <summary>
    /// Marks the field as mapped to a Beast Mode with an aggregating formula, which the query must not aggregate again. Domo cannot filter
    /// or order by it. Selecting the returned column turns Beast Modes on.
    /// </summary>
    /// <returns>The column.</returns>
    public DatasetColumn<T> AsAggregatedBeastMode() => new(Field, ColumnKind.AggregatedBeastMode, Read);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Field);

    private protected DatasetFilter Compare(string @operator, object? value)
    {
        return IsNothing(value)
            ? throw new ArgumentNullException(nameof(value), $"Null has no order; use IsNull() on '{Field}'.")
            : new DatasetFilter(Field, @operator + " " + DatasetQueryText.Value(value));
    }

    private DatasetFilter OneOf(string @operator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = new List<string>();
        foreach (var value in values)
        {
            texts.Add(DatasetQueryText.Value(IsNothing(value) ? throw new ArgumentNullException(nameof(values)) : value));
        }

        return texts.Count > 0
            ? new DatasetFilter(Field, $"{@operator} [{string.Join(',', texts)}]")
            : throw new ArgumentException($"Specify at least one value for '{Field}'; Domo's grammar has no empty list.", nameof(values));
    }

    private static bool IsNothing([NotNullWhen(false)] object? value) => value is null or DomoValue { IsNull: true };
}
