using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <content>The columns of the rows.</content>
public partial class DatasetQuery<TRow, TFields>
{
    /// <summary>Selects one column: <c>f => f.Name</c>, <c>f => f.Amount.Sum()</c>.</summary>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="column">The column.</param>
    /// <returns>The query; its rows are the values.</returns>
    /// <exception cref="ArgumentException">Domo does not support the selection; the message says why.</exception>
    public DatasetRows<T> Select<T>(Func<TFields, DatasetColumn<T>> column) => Project([Of(column)], static cells => cells.Get<T>(0));

    /// <summary>
    /// Selects any number of columns: <c>f => [f.Color, f.Quantity.Sum()]</c>. In a grouped query, Domo aggregates a field that is neither
    /// aggregated nor grouped by: numbers are summed, distinct values of other types are counted.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows have the values by field name, and periods by the names of <see cref="DateGrain"/>.</returns>
    /// <exception cref="ArgumentException">Domo does not support the selection; the message says why.</exception>
    public DatasetRows<DomoRow> Select(Func<TFields, DatasetColumn[]> columns) => new(
        Client, Alias, DatasetSelection.Apply(Spec, Of(columns), allowsDefaults: true), WireReader.NewReader<DomoRow>);

    private TTuple OfTuple<TTuple>(Func<TFields, TTuple> columns)
        where TTuple : struct
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns(Fields);
    }

    private DatasetRows<T> Project<T>(DatasetColumn[] columns, Func<ColumnCells, T> row) =>
        new(Client, Alias, DatasetSelection.Apply(Spec, columns, allowsDefaults: false), () =>
        {
            var cells = Array.ConvertAll(columns, column => column.NewCell());
            return ColumnCells.NewReader(cells, cells, row);
        });
}
