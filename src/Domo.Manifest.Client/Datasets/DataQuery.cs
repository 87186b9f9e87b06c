using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A query of a dataset that can be made more precise. Each method returns another query; nothing is sent before one is enumerated or
/// awaited.
/// </summary>
/// <typeparam name="TRow">What a row of the answer is read to.</typeparam>
/// <typeparam name="TFields">The fields of the dataset, as tokens.</typeparam>
public partial class DataQuery<TRow, TFields> : DataResult<TRow>
    where TRow : IJsonReadable<TRow>
    where TFields : class, new()
{
    private TFields? _fields;

    internal DataQuery(DomoClient client, string alias, DataQuerySpec spec, TFields? fields)
        : base(client, alias, spec, TRow.NewReader) => _fields = fields;

    /// <summary>The fields of the dataset, as tokens.</summary>
    public TFields Fields => _fields ??= new TFields();

    /// <summary>Asks only for rows that meet a condition: <c>filter</c>. Called again, rows must meet both.</summary>
    /// <param name="condition">Makes the condition of the fields. It runs once, and now.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    public DataQuery<TRow, TFields> Where(Func<TFields, DataFilter> condition)
    {
        var filter = Of(condition);
        return With(Spec with { Filter = Spec.Filter is null ? filter : Spec.Filter & filter });
    }

    /// <summary>Orders the rows by a field: <c>orderby</c>. Domo cannot order by an aggregation, so only a field can be given.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field; replaces what an earlier order said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDataQuery<TRow, TFields> OrderBy<T>(Func<TFields, DataField<T>> field) => Ordered([], field, isDescending: false);

    /// <summary>Orders the rows by a field, the greatest first.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field; replaces what an earlier order said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public OrderedDataQuery<TRow, TFields> OrderByDescending<T>(Func<TFields, DataField<T>> field) =>
        Ordered([], field, isDescending: true);

    /// <inheritdoc cref="DataResult{T}.Skip"/>
    public new DataQuery<TRow, TFields> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DataResult{T}.Take"/>
    public new DataQuery<TRow, TFields> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <summary>Goes by a calendar: <c>calendar=fiscal</c>. It counts for <c>ToDate</c>, <c>Last</c> and <c>ByDateGrain</c>.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The query.</returns>
    public DataQuery<TRow, TFields> WithCalendar(DataCalendar calendar) => With(Spec with { Calendar = calendar });

    /// <summary>
    /// Lets fields be Beast Modes: <c>useBeastMode=true</c>. Domo then aggregates nothing by itself, so a grouped query must select what
    /// it aggregates.
    /// </summary>
    /// <returns>The query.</returns>
    public DataQuery<TRow, TFields> UseBeastModes() => With(Spec with { UsesBeastModes = true });

    /// <summary>
    /// Makes one row of all rows that have the same value in a field: <c>groupby</c>. Select what the row shall have; what is not
    /// selected so, Domo sums if it is a number, and counts its different values if not, under the name of the field. Called again,
    /// the groups are those of both fields.
    /// </summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query; its rows are no longer rows of the dataset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    public DataQuery<DomoRow, TFields> GroupBy<T>(Func<TFields, DataField<T>> field) =>
        Grouped(Spec with { GroupBy = [.. Spec.GroupBy, Of(field).Field] });

    /// <summary>Makes one row of all rows that have the same values in some fields; see <see cref="GroupBy{T}"/>.</summary>
    /// <param name="fields">The fields: <c>f => [f.Color, f.Shape]</c>.</param>
    /// <returns>The query; its rows are no longer rows of the dataset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">There are no fields, or one is computed.</exception>
    public DataQuery<DomoRow, TFields> GroupBy(Func<TFields, DataColumn[]> fields)
    {
        var columns = Of(fields);
        var computed = Array.Find(columns, column => column.Kind != DataColumnKind.Field);
        return columns.Length == 0 ? throw new ArgumentException("No fields to group by.", nameof(fields))
            : computed is not null ? throw new ArgumentException($"Domo cannot group by {computed}.", nameof(fields))
            : Grouped(Spec with { GroupBy = [.. Spec.GroupBy, .. columns.Select(column => column.Field)] });
    }

    /// <summary>
    /// Makes one row of all rows whose date lies in the same period: <c>dategrain</c>. The date itself is then gone; the period is in the
    /// column that <see cref="DateGrain"/> says, which is selected as <c>f => f.Date.By(DateGrain.Month)</c>.
    /// </summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The date.</param>
    /// <param name="grain">The period.</param>
    /// <returns>The query; its rows are no longer rows of the dataset.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or gives null.</exception>
    /// <exception cref="InvalidOperationException">The query has a date grain already; Domo knows one.</exception>
    public DataQuery<DomoRow, TFields> ByDateGrain<T>(Func<TFields, DataDateField<T>> field, DateGrain grain) =>
        ByDateGrain(Of(field).By(grain));

    /// <inheritdoc cref="ByDateGrain{T}"/>
    public DataQuery<DomoRow, TFields> ByDateGrain(Func<TFields, DataValueField> field, DateGrain grain) =>
        ByDateGrain(Of(field).By(grain));

    private protected OrderedDataQuery<TRow, TFields> Ordered<T>(
        IReadOnlyList<DataOrder> before, Func<TFields, DataField<T>> field, bool isDescending) =>
        new(Client, Alias, Spec with { OrderBy = [.. before, new DataOrder(Of(field).Field, isDescending)] }, _fields);

    private TResult Of<TResult>(Func<TFields, TResult> choose)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Fields) ?? throw new ArgumentNullException(nameof(choose), "It gave null.");
    }

    private DataQuery<TRow, TFields> With(DataQuerySpec spec) => new(Client, Alias, spec, _fields);

    private DataQuery<DomoRow, TFields> Grouped(DataQuerySpec spec) => new(Client, Alias, spec, _fields);

    private DataQuery<DomoRow, TFields> ByDateGrain(DataColumn<DomoValue> grain) => Spec.Grain is null
        ? Grouped(Spec with { Grain = (DataGrainColumn)grain })
        : throw new InvalidOperationException($"The query has the grain {Spec.Grain} already, and Domo knows one only.");
}
