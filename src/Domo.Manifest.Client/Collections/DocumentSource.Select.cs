using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <content>What the rows of an aggregation shall have.</content>
[SuppressMessage("Design", "CA1005", Justification = "The type parameters are inferred from the columns.")]
public partial class DocumentSource<TColumns>
{
    /// <summary>Computes one value of each group, or of all documents where there are no groups: <c>c => c.Clicks.Sum()</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="column">The column.</param>
    /// <returns>The query; its rows are the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<T> Select<T>(Func<TColumns, DocumentColumn<T>> column)
    {
        var selected = Of(column);
        return Project<T>([selected], names =>
        {
            var cell = selected.NewCell(names[0]);
            return ([cell], () => cell.Value);
        });
    }

    /// <summary>
    /// Computes two values of each group: <c>c => (c.Month, c.Clicks.Sum())</c>. Take the rows apart where they are used:
    /// <c>await foreach (var (month, clicks) in query)</c>.
    /// </summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2)> Select<T1, T2>(
        Func<TColumns, (DocumentColumn<T1>, DocumentColumn<T2>)> columns)
    {
        var (c1, c2) = OfTuple(columns);
        return Project<(T1, T2)>([c1, c2], names =>
        {
            var (v1, v2) = (c1.NewCell(names[0]), c2.NewCell(names[1]));
            return ([v1, v2], () => (v1.Value, v2.Value));
        });
    }

    /// <summary>Computes three values of each group; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2, T3)> Select<T1, T2, T3>(
        Func<TColumns, (DocumentColumn<T1>, DocumentColumn<T2>, DocumentColumn<T3>)> columns)
    {
        var (c1, c2, c3) = OfTuple(columns);
        return Project<(T1, T2, T3)>([c1, c2, c3], names =>
        {
            var (v1, v2, v3) = (c1.NewCell(names[0]), c2.NewCell(names[1]), c3.NewCell(names[2]));
            return ([v1, v2, v3], () => (v1.Value, v2.Value, v3.Value));
        });
    }

    /// <summary>Computes four values of each group; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2, T3, T4)> Select<T1, T2, T3, T4>(
        Func<TColumns, (DocumentColumn<T1>, DocumentColumn<T2>, DocumentColumn<T3>, DocumentColumn<T4>)> columns)
    {
        var (c1, c2, c3, c4) = OfTuple(columns);
        return Project<(T1, T2, T3, T4)>([c1, c2, c3, c4], names =>
        {
            var (v1, v2, v3, v4) = (c1.NewCell(names[0]), c2.NewCell(names[1]), c3.NewCell(names[2]), c4.NewCell(names[3]));
            return ([v1, v2, v3, v4], () => (v1.Value, v2.Value, v3.Value, v4.Value));
        });
    }

    /// <summary>Computes five values of each group; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2, T3, T4, T5)> Select<T1, T2, T3, T4, T5>(
        Func<TColumns, (DocumentColumn<T1>, DocumentColumn<T2>, DocumentColumn<T3>, DocumentColumn<T4>, DocumentColumn<T5>)> columns)
    {
        var (c1, c2, c3, c4, c5) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5)>([c1, c2, c3, c4, c5], names =>
        {
            var (v1, v2, v3, v4, v5) = (
                c1.NewCell(names[0]), c2.NewCell(names[1]), c3.NewCell(names[2]),
                c4.NewCell(names[3]), c5.NewCell(names[4]));
            return ([v1, v2, v3, v4, v5], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value));
        });
    }

    /// <summary>Computes six values of each group; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <typeparam name="T6">The type of the sixth.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2, T3, T4, T5, T6)> Select<T1, T2, T3, T4, T5, T6>(
        Func<
            TColumns,
            (DocumentColumn<T1>, DocumentColumn<T2>, DocumentColumn<T3>,
            DocumentColumn<T4>, DocumentColumn<T5>, DocumentColumn<T6>)> columns)
    {
        var (c1, c2, c3, c4, c5, c6) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5, T6)>([c1, c2, c3, c4, c5, c6], names =>
        {
            var (v1, v2, v3, v4, v5, v6) = (
                c1.NewCell(names[0]), c2.NewCell(names[1]), c3.NewCell(names[2]),
                c4.NewCell(names[3]), c5.NewCell(names[4]), c6.NewCell(names[5]));
            return ([v1, v2, v3, v4, v5, v6], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value));
        });
    }

    /// <summary>Computes seven values of each group; see <see cref="Select{T1, T2}"/>.</summary>
    /// <typeparam name="T1">The type of the first.</typeparam>
    /// <typeparam name="T2">The type of the second.</typeparam>
    /// <typeparam name="T3">The type of the third.</typeparam>
    /// <typeparam name="T4">The type of the fourth.</typeparam>
    /// <typeparam name="T5">The type of the fifth.</typeparam>
    /// <typeparam name="T6">The type of the sixth.</typeparam>
    /// <typeparam name="T7">The type of the seventh.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <returns>The query; its rows are tuples of the values.</returns>
    /// <exception cref="ArgumentException">AppDB cannot do it; the message says why and what to do.</exception>
    /// <exception cref="InvalidOperationException">The documents are ordered, skipped or taken; AppDB does that to groups.</exception>
    public DocumentRows<(T1, T2, T3, T4, T5, T6, T7)> Select<T1, T2, T3, T4, T5, T6, T7>(
        Func<
            TColumns,
            (DocumentColumn<T1>, DocumentColumn<T2>, DocumentColumn<T3>, DocumentColumn<T4>,
            DocumentColumn<T5>, DocumentColumn<T6>, DocumentColumn<T7>)> columns)
    {
        var (c1, c2, c3, c4, c5, c6, c7) = OfTuple(columns);
        return Project<(T1, T2, T3, T4, T5, T6, T7)>([c1, c2, c3, c4, c5, c6, c7], names =>
        {
            var (v1, v2, v3, v4, v5, v6, v7) = (
                c1.NewCell(names[0]), c2.NewCell(names[1]), c3.NewCell(names[2]), c4.NewCell(names[3]),
                c5.NewCell(names[4]), c6.NewCell(names[5]), c7.NewCell(names[6]));
            return ([v1, v2, v3, v4, v5, v6, v7], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value, v7.Value));
        });
    }

    private TTuple OfTuple<TTuple>(Func<TColumns, TTuple> choose)
        where TTuple : struct
    {
        ArgumentNullException.ThrowIfNull(choose);
        return choose(Columns);
    }
}
