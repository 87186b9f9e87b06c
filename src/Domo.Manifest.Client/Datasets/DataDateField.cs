using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A field of dates (<see cref="DateOnly"/>) or of moments (<see cref="DateTimeOffset"/>).</summary>
/// <typeparam name="T">The type of its values.</typeparam>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
/// <param name="read">Reads a value of the field.</param>
public sealed class DataDateField<T>(string field, WireRead<T> read) : DataField<T>(field, read)
{
    /// <summary>From the start of the current period to now: <c>todate month</c>.</summary>
    /// <param name="grain">The period.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public DataFilter ToDate(DateGrain grain) => DataDates.ToDate(Field, grain);

    /// <summary>A rolling period that ends now: <c>last 3 months</c>.</summary>
    /// <param name="count">How many units, 1 or more.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or there is no such unit.</exception>
    public DataFilter Last(int count, RollingUnit unit) => DataDates.Last(Field, count, unit);

    /// <summary>
    /// The period before the current one: <c>last year</c>. It is in Domo's own <c>@domoinc/query</c>, not in its documentation.
    /// </summary>
    /// <param name="grain">The period.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public DataFilter Previous(DateGrain grain) => DataDates.Previous(Field, grain);

    /// <summary>
    /// The period of the date, in a query grouped by it. How Domo writes a period is not documented, so it is a
    /// <see cref="DomoValue"/>.
    /// </summary>
    /// <param name="grain">The period, the same as the query is grouped by.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public DataColumn<DomoValue> By(DateGrain grain) => new DataGrainColumn(Field, grain);
}
