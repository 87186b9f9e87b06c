using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Reads one dataset: it is the query for all of its rows, from which more precise ones are made.</summary>
/// <typeparam name="TRow">What a row is read to: an emitted record, or <see cref="DomoRow"/>.</typeparam>
/// <typeparam name="TFields">The fields as tokens: an emitted class, or <see cref="DomoFields"/>.</typeparam>
public partial class DatasetClient<TRow, TFields> : DataQuery<TRow, TFields>
    where TRow : IJsonReadable<TRow>
    where TFields : class, new()
{
    /// <summary>Creates the client of a dataset.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="alias">The alias of the dataset in the manifest.</param>
    /// <param name="fields">The aliases of the fields that a row has; none for every column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> or a field is empty, or a field has a comma.</exception>
    public DatasetClient(DomoClient client, string alias, params IReadOnlyList<string> fields)
        : base(Argument.NotNull(client), Argument.NotEmpty(alias), new DataQuerySpec { Fields = Checked(fields) }, fields: null)
    {
        // Fails now and not with the first request, where the alias cannot be part of an address.
        _ = ToString();
    }

    /// <summary>
    /// Runs a SELECT and reads its rows as rows of this dataset: <c>POST /sql/v1/{alias}</c>. Fields that are not selected are null. For
    /// columns that are not fields, such as <c>avg({f.Rate}) as rate</c>, read the rows as a tuple, as <see cref="DomoRow"/>, or as a type
    /// of your own.
    /// </summary>
    /// <param name="sql">The query: <c>$"select {f.Name} from {dataset} where {f.Amount} > {min}"</c>. Domo knows no JOIN and no
    /// trigonometric functions, and applies no page filters.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, its answer is not a table with values of the expected types, or a column is not a field of the row.
    /// </exception>
    public Task<IReadOnlyList<TRow>> SqlAsync(SqlQuery sql, CancellationToken cancellationToken = default) =>
        SqlAsync(sql, (table, fields) => SqlRows.Read<TRow>(table, fields, Spec.Fields), cancellationToken);

    /// <summary>Runs a SELECT and reads its rows as a type that reads itself, such as <see cref="DomoRow"/>.</summary>
    /// <typeparam name="T">What a row is read to.</typeparam>
    /// <param name="sql">The query, see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, its answer is not a table with values of the expected types, or the type has no property for a column.
    /// </exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(SqlQuery sql, CancellationToken cancellationToken = default)
        where T : IJsonReadable<T> =>
        SqlAsync(sql, static (table, fields) => SqlRows.Read<T>(table, fields, rowFields: []), cancellationToken);

    /// <summary>Runs a SELECT and reads its rows as a type of your own, with System.Text.Json and without reflection.</summary>
    /// <typeparam name="T">What a row is read to, by the names of its columns.</typeparam>
    /// <param name="sql">The query, see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="typeInfo">How the type is read: <c>MyJsonContext.Default.Sale</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, its answer is not a table with values of the expected types, or the type has no property for a column.
    /// </exception>
    public Task<IReadOnlyList<T>> SqlAsync<T>(SqlQuery sql, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return SqlAsync(sql, (table, fields) => SqlRows.Read(table, fields, typeInfo), cancellationToken);
    }

    /// <summary>Runs a SELECT and reads the whole answer with what Domo says about its columns.</summary>
    /// <param name="sql">The query, see <see cref="SqlAsync(SqlQuery, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sql"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the query, or the answer is no table.</exception>
    public Task<DomoTable> SqlTableAsync(SqlQuery sql, CancellationToken cancellationToken = default) =>
        SqlAsync(sql, static (table, _) => table, cancellationToken);

    private Task<T> SqlAsync<T>(
        SqlQuery sql, Func<DomoTable, IReadOnlyDictionary<string, string>, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var version = Client.Options.SqlApiVersion;
        var text = WireText.Checked(sql.ToText(version), nameof(sql));
        var request = new DomoRequest(
            HttpMethod.Post,
            DomoEndpoints.Sql(Alias, version),
            Subject(),
            () => new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain")),
            version == DomoApiVersion.V1 ? null : DataFormat.Table);
        return Client.ReadAsync(request, (ref reader) => read(DomoTable.Read(ref reader), sql.FieldsByColumn), cancellationToken);
    }

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            ArgumentException.ThrowIfNullOrEmpty(field, nameof(fields));
            if (field.Contains(',', StringComparison.Ordinal))
            {
                // Escaped or not, Domo would take it for two fields.
                throw new ArgumentException(
                    $"The field '{field}' has a comma, and the list of fields has no way to quote one.", nameof(fields));
            }
        }

        return fields;
    }
}
