using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A field of dates (<see cref="DateOnly"/>) or timestamps (<see cref="DateTimeOffset"/>).</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
/// <param name="read">Reads a value of the field.</param>
public sealed class DatasetDateField<T>(string field, WireRead<T> read) : DatasetField<T>(field, read)
{
    /// <summary>Matches dates from the start of the current period to now: <c>todate month</c>.</summary>
    /// <param name="grain">The period.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is not defined.</exception>
    public DatasetFilter InCurrent(DateGrain grain) => DatasetDates.InCurrent(Field, grain);

    /// <summary>Matches dates in a rolling period that ends now: <c>last 3 months</c>.</summary>
    /// <param name="count">The number of units, at least 1.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or the unit is not defined.</exception>
    public DatasetFilter InLast(int count, RollingUnit unit) => DatasetDates.InLast(Field, count, unit);

    /// <summary>
    /// Matches dates in the period before the current one: <c>last year</c>. In Domo's <c>@domoinc/query</c>, but not in its documentation.
    /// </summary>
    /// <param name="grain">The period.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is not defined.</exception>
    public DatasetFilter InPrevious(DateGrain grain) => DatasetDates.InPrevious(Field, grain);

    /// <summary>
    /// Selects the period of the date, in a query grouped by it. The format of periods is undocumented, so the value is a
    /// <see cref="DomoValue"/>.
    /// </summary>
    /// <param name="grain">The period that the query is grouped by.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is not defined.</exception>
    public DatasetColumn<DomoValue> By(DateGrain grain) => new DatasetGrainColumn(Field, grain);
}
