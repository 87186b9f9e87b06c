using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <content>What a row shall have.</content>
[SuppressMessage("Design", "CA1005", Justification = "The type parameters are inferred from the columns.")]
public partial class DataQuery<TRow, TFields>
{
    /// <summary>Asks for one column: <c>f => f.Name</c>, <c>f => f.Amount.Sum()</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="column">The column.</param>
    /// <returns>The query; its rows are the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<T> Select<T>(Func<TFields, DataColumn<T>> column)
    {
        var selected = Of(column);
        return Project<T>([selected], () =>
        {
            var cell = selected.NewCell();
            return ([cell], () => cell.Value);
        });
    }

    /// <summary>
    /// Asks for two columns: <c>f => (f.Color, f.Quantity.Sum())</c>. Take the rows apart where they are used:
    /// <c>await foreach (var (color, quantity) in query)</c>.
    /// </summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2)> Select<T1, T2>(
        Func<TFields, (DataColumn<T1>, DataColumn<T2>)> columns)
    {
        var (c1, c2) = OfTuple(columns);
        return Project<(T1, T2)>([c1, c2], () =>
        {
            var (v1, v2) = (c1.NewCell(), c2.NewCell());
            return ([v1, v2], () => (v1.Value, v2.Value));
        });
    }

    /// <summary>Asks for three columns; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2, T3)> Select<T1, T2, T3>(
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>)> columns)
    {
        var (c1, c2, c3) = OfTuple(columns);
        return Project<(T1, T2, T3)>([c1, c2, c3], () =>
        {
            var (v1, v2, v3) = (c1.NewCell(), c2.NewCell(), c3.NewCell());
            return ([v1, v2, v3], () => (v1.Value, v2.Value, v3.Value));
        });
    }

    /// <summary>Asks for four columns; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2, T3, T4)> Select<T1, T2, T3, T4>(
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>)> columns)
    {
        var (c1, c2, c3, c4) = OfTuple(columns);
        return Project<(T1, T2, T3, T4)>([c1, c2, c3, c4], () =>
        {
            var (v1, v2, v3, v4) = (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell());
            return ([v1, v2, v3, v4], () => (v1.Value, v2.Value, v3.Value, v4.Value));
        });
    }

    /// <summary>Asks for five columns; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2, T3, T4, T5)> Select<T1, T2, T3, T4, T5>(
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>)> columns)
    {
        var (c1, c2, c3, c4, c5) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5)>([c1, c2, c3, c4, c5], () =>
        {
            var (v1, v2, v3, v4, v5) = (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell());
            return ([v1, v2, v3, v4, v5], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value));
        });
    }

    /// <summary>Asks for six columns; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <typeparam name="T6">The type of the sixth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2, T3, T4, T5, T6)> Select<T1, T2, T3, T4, T5, T6>(
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>, DataColumn<T6>)> columns)
    {
        var (c1, c2, c3, c4, c5, c6) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5, T6)>([c1, c2, c3, c4, c5, c6], () =>
        {
            var (v1, v2, v3, v4, v5, v6) = (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell(), c6.NewCell());
            return ([v1, v2, v3, v4, v5, v6], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value));
        });
    }

    /// <summary>Asks for seven columns; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <typeparam name="T6">The type of the sixth.</typeparam>
    /// <typeparam name="T7">The type of the seventh.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<(T1, T2, T3, T4, T5, T6, T7)> Select<T1, T2, T3, T4, T5, T6, T7>(
        Func<TFields, (
            DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>, DataColumn<T6>, DataColumn<T7>)> columns)
    {
        var (c1, c2, c3, c4, c5, c6, c7) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5, T6, T7)>([c1, c2, c3, c4, c5, c6, c7], () =>
        {
            var (v1, v2, v3, v4, v5, v6, v7) =
                (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell(), c6.NewCell(), c7.NewCell());
            return ([v1, v2, v3, v4, v5, v6, v7], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value, v7.Value));
        });
    }

    /// <summary>
    /// Asks for any number of columns: <c>f => [f.Color, f.Quantity.Sum()]</c>. In a grouped query a field that is neither aggregated
    /// nor grouped by is aggregated by Domo: numbers are summed, of anything else the different values are counted.
    /// </summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows have values by the names of the fields, periods by those that <see cref="DateGrain"/> says.</returns>
    /// <exception cref="ArgumentException">Domo forbids the selection; the message says why and what to do.</exception>
    public DataResult<DomoRow> Select(Func<TFields, DataColumn[]> columns) => new(
        Client, Alias, DataSelection.Apply(Spec, Of(columns), allowsDefaults: true), WireReader.NewReader<DomoRow>);

    private protected TColumns OfTuple<TColumns>(Func<TFields, TColumns> columns)
        where TColumns : struct
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns(Fields);
    }

    /// <summary>The query of some columns; its rows are read column by column into cells, and the cells to a result.</summary>
    private DataResult<T> Project<T>(DataColumn[] columns, Func<(DataCell[] Cells, Func<T> Result)> newCells) =>
        new(Client, Alias, DataSelection.Apply(Spec, columns, allowsDefaults: false), () =>
        {
            var (cells, result) = newCells();
            return (ref Utf8JsonReader reader) =>
            {
                DataCell.ReadAll(cells, ref reader);
                return result();
            };
        });
}
