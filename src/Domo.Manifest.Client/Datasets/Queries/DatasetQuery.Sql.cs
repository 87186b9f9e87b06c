using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <content>SQL: <c>POST /sql/v1/{alias}</c>.</content>
public partial class DatasetQuery<TRow, TFields>
{
    /// <summary>
    /// Runs a SELECT and reads its rows as rows of this dataset: <c>POST /sql/v1/{alias}</c>. Fields that are not selected are null. For
    /// columns that are not fields, such as <c>avg({f.Rate}) as rate</c>, read the rows as tuples, as <see cref="DomoRow"/>, or as a type
    /// of your own.
    /// </summary>
    /// <param name="sql">The query: <c>$"select {f.Name} from {dataset} where {f.Amount} > {min}"</c>. Domo supports neither JOIN nor
    /// trigonometric functions, and does not apply page filters.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The rows, in the order of the response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, the response is not a table with values of the expected types, or a column is not a field of the row.
    /// </exception>
    public Task<IReadOnlyList<TRow>> SqlAsync(SqlQuery sql, CancellationToken cancellationToken = default) =>
        SqlAsync(sql, (table, fields) => SqlRows.Read<TRow>(table, fields, Spec.Fields), cancellationToken);

    /// <summary>Runs a SELECT and reads its rows as a type that reads itself from JSON, such as <see cref="DomoRow"/>.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="sql">The query; see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The rows, in the order of the response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, the response is not a table with values of the expected types, or the type has no property for a column.
    /// </exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(SqlQuery sql, CancellationToken cancellationToken = default)
        where T : IJsonReadable<T> =>
        SqlAsync(sql, static (table, fields) => SqlRows.Read<T>(table, fields, rowFields: []), cancellationToken);

    /// <summary>Runs a SELECT and reads its rows as a type of your own, with System.Text.Json and without reflection.</summary>
    /// <typeparam name="T">The type of a row; its properties have the names of the columns.</typeparam>
    /// <param name="sql">The query; see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="typeInfo">The metadata of the type: <c>MyJsonContext.Default.Sale</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The rows, in the order of the response.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, the response is not a table with values of the expected types, or the type has no property for a column.
    /// </exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(SqlQuery sql, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return SqlAsync(sql, (table, fields) => SqlRows.Read(table, fields, typeInfo), cancellationToken);
    }

    /// <summary>Runs a SELECT and reads the whole table with the metadata of its columns.</summary>
    /// <param name="sql">The query; see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the response is not a table.</exception>
    public Task<DomoTable> SqlTableAsync(SqlQuery sql, CancellationToken cancellationToken = default) =>
        SqlAsync(sql, static (table, _) => table, cancellationToken);

    /// <summary>Runs a SELECT of one column: <c>SqlAsync($"select avg({f.Rate}) from {sales}", f => f.Rate.Average())</c>.</summary>
    /// <typeparam name="T">The type of the column.</typeparam>
    /// <param name="sql">The query; see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="column">The column of the SELECT, for its type; its name in SQL does not matter.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The values, in the order of the response.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The query is filtered, grouped, ordered or paged, which SQL ignores.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the response does not have exactly this column.</exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(
        SqlQuery sql, Func<TFields, DatasetColumn<T>> column, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(column);
        return SqlAsync(sql, [column(Fields)], static cells => cells.Get<T>(0), cancellationToken);
    }

    private Task<IReadOnlyList<T>> SqlAsync<T>(
        SqlQuery sql, DatasetColumn[] columns, Func<ColumnCells, T> row, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
        }

        return SqlAsync(sql, (table, _) => SqlTuples.Read(table, columns, row), cancellationToken);
    }

    private Task<T> SqlAsync<T>(
        SqlQuery sql, Func<DomoTable, IReadOnlyDictionary<string, string>, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (!Spec.IsWhole)
        {
            throw new InvalidOperationException(
                $"{Subject}: SQL reads the whole dataset and ignores Where, GroupBy, OrderBy, Skip and Take. Write them in the SQL text.");
        }

        var version = Client.Options.SqlApiVersion;
        var text = RequestText.Checked(sql.ToText(version), nameof(sql));
        var request = new DomoRequest(
            HttpMethod.Post,
            DomoEndpoints.Sql(Alias, version),
            Subject,
            () => new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain")),
            version == SqlApiVersion.V1 ? null : DatasetFormat.Table);
        return Client.ReadAsync(request, (ref reader) => read(DomoTable.Read(ref reader), sql.FieldsByColumn), cancellationToken);
    }
}
