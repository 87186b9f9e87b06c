using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <content>SQL whose rows are read as tuples.</content>
[SuppressMessage("Design", "CA1005", Justification = "The type parameters are inferred from the columns.")]
public partial class DatasetClient<TRow, TFields>
{
    /// <summary>
    /// Runs a SELECT of one column and reads its values: <c>SqlAsync($"select avg({f.Rate}) from {sales}", f => f.Rate.Average())</c>.
    /// </summary>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="sql">The query, see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="column">The column of the field or function that the SELECT has, for its type; its name in SQL does not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The values, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have this one column.</exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(
        SqlQuery sql, Func<TFields, DataColumn<T>> column, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(column);
        var selected = column(Fields);
        return SqlAsync<T>(sql, [selected], () =>
        {
            var cell = selected.NewCell();
            return ([cell], () => cell.Value);
        }, cancellationToken);
    }

    /// <summary>
    /// Runs a SELECT of two columns and reads its rows as tuples, column by column:
    /// <c>SqlAsync($"select {f.Currency}, avg({f.Rate}) from {fx} group by {f.Currency}", f => (f.Currency, f.Rate.Average()))</c>.
    /// </summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2)>> SqlAsync<T1, T2>(
        SqlQuery sql, Func<TFields, (DataColumn<T1>, DataColumn<T2>)> columns, CancellationToken cancellationToken = default)
    {
        var (c1, c2) = OfTuple(columns);
        return SqlAsync<(T1, T2)>(sql, [c1, c2], () =>
        {
            var (v1, v2) = (c1.NewCell(), c2.NewCell());
            return ([v1, v2], () => (v1.Value, v2.Value));
        }, cancellationToken);
    }

    /// <summary>Runs a SELECT of three columns and reads its rows as tuples; see
    /// <see cref="SqlAsync{T1, T2}(SqlQuery, Func{TFields, ValueTuple{DataColumn{T1}, DataColumn{T2}}}, CancellationToken)"/>.</summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <typeparam name="T3">The type of the third column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2, T3)>> SqlAsync<T1, T2, T3>(
        SqlQuery sql,
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>)> columns,
        CancellationToken cancellationToken = default)
    {
        var (c1, c2, c3) = OfTuple(columns);
        return SqlAsync<(T1, T2, T3)>(sql, [c1, c2, c3], () =>
        {
            var (v1, v2, v3) = (c1.NewCell(), c2.NewCell(), c3.NewCell());
            return ([v1, v2, v3], () => (v1.Value, v2.Value, v3.Value));
        }, cancellationToken);
    }

    /// <summary>Runs a SELECT of four columns and reads its rows as tuples; see
    /// <see cref="SqlAsync{T1, T2}(SqlQuery, Func{TFields, ValueTuple{DataColumn{T1}, DataColumn{T2}}}, CancellationToken)"/>.</summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <typeparam name="T3">The type of the third column.</typeparam>
    /// <typeparam name="T4">The type of the fourth column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2, T3, T4)>> SqlAsync<T1, T2, T3, T4>(
        SqlQuery sql,
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>)> columns,
        CancellationToken cancellationToken = default)
    {
        var (c1, c2, c3, c4) = OfTuple(columns);
        return SqlAsync<(T1, T2, T3, T4)>(sql, [c1, c2, c3, c4], () =>
        {
            var (v1, v2, v3, v4) =
                (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell());
            return ([v1, v2, v3, v4], () => (v1.Value, v2.Value, v3.Value, v4.Value));
        }, cancellationToken);
    }

    /// <summary>Runs a SELECT of five columns and reads its rows as tuples; see
    /// <see cref="SqlAsync{T1, T2}(SqlQuery, Func{TFields, ValueTuple{DataColumn{T1}, DataColumn{T2}}}, CancellationToken)"/>.</summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <typeparam name="T3">The type of the third column.</typeparam>
    /// <typeparam name="T4">The type of the fourth column.</typeparam>
    /// <typeparam name="T5">The type of the fifth column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2, T3, T4, T5)>> SqlAsync<T1, T2, T3, T4, T5>(
        SqlQuery sql,
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>)> columns,
        CancellationToken cancellationToken = default)
    {
        var (c1, c2, c3, c4, c5) = OfTuple(columns);
        return SqlAsync<(T1, T2, T3, T4, T5)>(sql, [c1, c2, c3, c4, c5], () =>
        {
            var (v1, v2, v3, v4, v5) =
                (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell());
            return ([v1, v2, v3, v4, v5], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value));
        }, cancellationToken);
    }

    /// <summary>Runs a SELECT of six columns and reads its rows as tuples; see
    /// <see cref="SqlAsync{T1, T2}(SqlQuery, Func{TFields, ValueTuple{DataColumn{T1}, DataColumn{T2}}}, CancellationToken)"/>.</summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <typeparam name="T3">The type of the third column.</typeparam>
    /// <typeparam name="T4">The type of the fourth column.</typeparam>
    /// <typeparam name="T5">The type of the fifth column.</typeparam>
    /// <typeparam name="T6">The type of the sixth column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2, T3, T4, T5, T6)>> SqlAsync<T1, T2, T3, T4, T5, T6>(
        SqlQuery sql,
        Func<TFields, (DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>, DataColumn<T6>)> columns,
        CancellationToken cancellationToken = default)
    {
        var (c1, c2, c3, c4, c5, c6) = OfTuple(columns);
        return SqlAsync<(T1, T2, T3, T4, T5, T6)>(sql, [c1, c2, c3, c4, c5, c6], () =>
        {
            var (v1, v2, v3, v4, v5, v6) =
                (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell(), c6.NewCell());
            return ([v1, v2, v3, v4, v5, v6], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value));
        }, cancellationToken);
    }

    /// <summary>Runs a SELECT of seven columns and reads its rows as tuples; see
    /// <see cref="SqlAsync{T1, T2}(SqlQuery, Func{TFields, ValueTuple{DataColumn{T1}, DataColumn{T2}}}, CancellationToken)"/>.</summary>
    /// <typeparam name="T1">The type of the first column.</typeparam>
    /// <typeparam name="T2">The type of the second column.</typeparam>
    /// <typeparam name="T3">The type of the third column.</typeparam>
    /// <typeparam name="T4">The type of the fourth column.</typeparam>
    /// <typeparam name="T5">The type of the fifth column.</typeparam>
    /// <typeparam name="T6">The type of the sixth column.</typeparam>
    /// <typeparam name="T7">The type of the seventh column.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The columns of the SELECT in its order, for their types; their names in SQL do not matter.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or its answer does not have these columns in this order.</exception>
    public Task<IReadOnlyList<(T1, T2, T3, T4, T5, T6, T7)>> SqlAsync<T1, T2, T3, T4, T5, T6, T7>(
        SqlQuery sql,
        Func<TFields, (
            DataColumn<T1>, DataColumn<T2>, DataColumn<T3>, DataColumn<T4>, DataColumn<T5>, DataColumn<T6>, DataColumn<T7>)> columns,
        CancellationToken cancellationToken = default)
    {
        var (c1, c2, c3, c4, c5, c6, c7) = OfTuple(columns);
        return SqlAsync<(T1, T2, T3, T4, T5, T6, T7)>(sql, [c1, c2, c3, c4, c5, c6, c7], () =>
        {
            var (v1, v2, v3, v4, v5, v6, v7) =
                (c1.NewCell(), c2.NewCell(), c3.NewCell(), c4.NewCell(), c5.NewCell(), c6.NewCell(), c7.NewCell());
            return ([v1, v2, v3, v4, v5, v6, v7], () => (v1.Value, v2.Value, v3.Value, v4.Value, v5.Value, v6.Value, v7.Value));
        }, cancellationToken);
    }

    private Task<IReadOnlyList<T>> SqlAsync<T>(
        SqlQuery sql, DataColumn[] columns, Func<(DataCell[] Cells, Func<T> Result)> newCells, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
        }

        return SqlAsync(
            sql,
            (table, _) =>
            {
                var (cells, result) = newCells();
                return SqlTuples.Read(table, columns, cells, result);
            },
            cancellationToken);
    }
}
