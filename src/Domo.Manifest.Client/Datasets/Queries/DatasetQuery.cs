using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A query for the rows of a dataset. Each method returns a new query; nothing is sent until one is enumerated or awaited.
/// </summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <typeparam name="TFields">The fields of the dataset.</typeparam>
public partial class DatasetQuery<TRow, TFields> : DatasetRows<TRow>
    where TRow : IJsonReadable<TRow>
    where TFields : class, new()
{
    private TFields? _fields;

    /// <summary>Creates a query for all rows of a dataset.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="alias">The alias of the dataset in the manifest.</param>
    /// <param name="fields">The aliases of the fields of a row; empty for all columns.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> or a field is empty, or a field contains a comma.</exception>
    public DatasetQuery(DomoClient client, string alias, params IReadOnlyList<string> fields)
        : this(Argument.NotNull(client), Argument.NotEmpty(alias), new DatasetQuerySpec { Fields = Checked(fields) }, fields: null)
    {
        // Fails here and not with the first request if the alias cannot be part of a URL.
        _ = ToString();
    }

    /// <summary>
    /// Creates a query for all rows of a dataset, with the fields of a row; with all columns if the row type does not declare fields.
    /// </summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="alias">The alias of the dataset in the manifest.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is empty.</exception>
    public DatasetQuery(DomoClient client, string alias)
        : this(client, alias, FieldsOfRow)
    {
    }

    internal DatasetQuery(DomoClient client, string alias, DatasetQuerySpec spec, TFields? fields)
        : base(client, alias, spec, TRow.NewReader) => _fields = fields;

    /// <summary>The fields of the dataset.</summary>
    public TFields Fields => _fields ??= new TFields();

    // The list of fields cannot quote a comma.
    private static IReadOnlyList<string> FieldsOfRow =>
        TRow.PropertyNames.Any(name => name.Length == 0 || name.Contains(',', StringComparison.Ordinal)) ? [] : TRow.PropertyNames;

    /// <summary>Filters the rows by a condition: <c>filter</c>. Further conditions are combined with AND.</summary>
    /// <param name="condition">Creates the condition from the fields. It is called once, immediately.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    public DatasetQuery<TRow, TFields> Where(Func<TFields, DatasetFilter> condition) => Where(Of(condition));

    /// <summary>Filters the rows by an existing condition.</summary>
    /// <param name="filter">The condition.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    public DatasetQuery<TRow, TFields> Where(DatasetFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(Spec with { Filter = Spec.Filter is null ? filter : Spec.Filter & filter });
    }

    /// <summary>Reads the first row that meets a condition; see <see cref="QueryRows{T}.FirstAsync"/>.</summary>
    /// <inheritdoc cref="AnyAsync"/>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">No row meets the condition.</exception>
    public Task<TRow> FirstAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).FirstAsync(cancellationToken);

    /// <summary>Reads the first row that meets a condition, or the default value if there is none.</summary>
    /// <inheritdoc cref="AnyAsync"/>
    /// <returns>The row; the default value if there is none.</returns>
    public Task<TRow?> FirstOrDefaultAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Reads the only row that meets a condition.</summary>
    /// <inheritdoc cref="AnyAsync"/>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">No row, or more than one, meets the condition.</exception>
    public Task<TRow> SingleAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).SingleAsync(cancellationToken);

    /// <summary>Reads the only row that meets a condition, or the default value if there is none.</summary>
    /// <inheritdoc cref="AnyAsync"/>
    /// <returns>The row; the default value if there is none.</returns>
    /// <exception cref="InvalidOperationException">More than one row meets the condition.</exception>
    public Task<TRow?> SingleOrDefaultAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Returns whether a row meets a condition.</summary>
    /// <param name="condition">Creates the condition from the fields.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Whether a row meets the condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the response is not an array of rows.</exception>
    public Task<bool> AnyAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).AnyAsync(cancellationToken);

    /// <summary>Counts the rows that meet a condition; see <see cref="DatasetRows{T}.CountAsync"/>.</summary>
    /// <inheritdoc cref="AnyAsync"/>
    /// <returns>The number of rows.</returns>
    public Task<long> CountAsync(Func<TFields, DatasetFilter> condition, CancellationToken cancellationToken = default) =>
        Where(condition).CountAsync(cancellationToken);

    /// <summary>Orders the rows by a field: <c>orderby</c>. Domo cannot order by an aggregation.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field; replaces an earlier order.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDatasetQuery<TRow, TFields> OrderBy<T>(Func<TFields, DatasetField<T>> field) => Ordered([], field, isDescending: false);

    /// <summary>Orders the rows by a field, descending.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field; replaces an earlier order.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public OrderedDatasetQuery<TRow, TFields> OrderByDescending<T>(Func<TFields, DatasetField<T>> field) =>
        Ordered([], field, isDescending: true);

    /// <inheritdoc cref="DatasetRows{T}.Skip"/>
    public new DatasetQuery<TRow, TFields> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <inheritdoc cref="DatasetRows{T}.Take"/>
    public new DatasetQuery<TRow, TFields> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <summary>Sets the calendar of date conditions and periods: <c>calendar=fiscal</c>.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The query.</returns>
    public DatasetQuery<TRow, TFields> WithCalendar(DatasetCalendar calendar) => With(Spec with { Calendar = calendar });

    /// <summary>
    /// Allows Beast Modes as fields: <c>useBeastMode=true</c>. Domo then aggregates nothing by default, so a grouped query must select
    /// aggregations.
    /// </summary>
    /// <returns>The query.</returns>
    public DatasetQuery<TRow, TFields> UseBeastModes() => With(Spec with { UsesBeastModes = true });

    /// <summary>
    /// Groups the rows by a field: <c>groupby</c>. Select the columns of a group. Without a selection, Domo sums numbers and counts
    /// distinct values of other types under the name of the field. Further fields are added to previous ones.
    /// </summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The field.</param>
    /// <returns>The query; its rows are groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    public DatasetQuery<DomoRow, TFields> GroupBy<T>(Func<TFields, DatasetField<T>> field) =>
        Grouped(Spec with { GroupBy = [.. Spec.GroupBy, Of(field).Field] });

    /// <summary>Groups the rows by several fields; see <see cref="GroupBy{T}"/>.</summary>
    /// <param name="fields">The fields: <c>f => [f.Color, f.Shape]</c>.</param>
    /// <returns>The query; its rows are groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">There are no fields, or one is an aggregation.</exception>
    public DatasetQuery<DomoRow, TFields> GroupBy(Func<TFields, DatasetColumn[]> fields)
    {
        var columns = Of(fields);
        var computed = Array.Find(columns, column => column.Kind != ColumnKind.Field);
        return columns.Length == 0 ? throw new ArgumentException("No fields to group by.", nameof(fields))
            : computed is not null ? throw new ArgumentException($"Domo cannot group by {computed}.", nameof(fields))
            : Grouped(Spec with { GroupBy = [.. Spec.GroupBy, .. columns.Select(column => column.Field)] });
    }

    /// <summary>
    /// Groups the rows by the period of a date: <c>dategrain</c>. The period replaces the date, in the column that
    /// <see cref="DateGrain"/> names. Select it as <c>f => f.Date.By(DateGrain.Month)</c>.
    /// </summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="field">The date.</param>
    /// <param name="grain">The period.</param>
    /// <returns>The query; its rows are groups.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null, or returns null.</exception>
    /// <exception cref="InvalidOperationException">The query already has a date grain; Domo supports only one.</exception>
    public DatasetQuery<DomoRow, TFields> ByDateGrain<T>(Func<TFields, DatasetDateField<T>> field, DateGrain grain) =>
        ByDateGrain(Of(field).By(grain));

    /// <inheritdoc cref="ByDateGrain{T}"/>
    public DatasetQuery<DomoRow, TFields> ByDateGrain(Func<TFields, DatasetValueField> field, DateGrain grain) =>
        ByDateGrain(Of(field).By(grain));

    private protected OrderedDatasetQuery<TRow, TFields> Ordered<T>(
        IReadOnlyList<DatasetOrder> before, Func<TFields, DatasetField<T>> field, bool isDescending) =>
        new(Client, Alias, Spec with { OrderBy = [.. before, new DatasetOrder(Of(field).Field, isDescending)] }, _fields);

    private TResult Of<TResult>(Func<TFields, TResult> choose)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Fields) ?? throw new ArgumentNullException(nameof(choose), "The delegate returned null.");
    }

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            ArgumentException.ThrowIfNullOrEmpty(field, nameof(fields));
            if (field.Contains(',', StringComparison.Ordinal))
            {
                // Domo reads a comma as a separator even if it is escaped.
                throw new ArgumentException(
                    $"The field '{field}' contains a comma, which the list of fields cannot quote.", nameof(fields));
            }
        }

        return fields;
    }

    private DatasetQuery<TRow, TFields> With(DatasetQuerySpec spec) => new(Client, Alias, spec, _fields);

    private DatasetQuery<DomoRow, TFields> Grouped(DatasetQuerySpec spec) => new(Client, Alias, spec, _fields);

    private DatasetQuery<DomoRow, TFields> ByDateGrain(DatasetColumn<DomoValue> grain) => Spec.Grain is null
        ? Grouped(Spec with { Grain = (DatasetGrainColumn)grain })
        : throw new InvalidOperationException($"The query already has the grain {Spec.Grain}; Domo supports only one.");
}
