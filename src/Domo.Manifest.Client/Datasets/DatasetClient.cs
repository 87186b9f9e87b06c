using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Reads the rows of one dataset.</summary>
/// <typeparam name="TRow">What a row is read to: an emitted record, or <see cref="DomoRow"/>.</typeparam>
public class DatasetClient<TRow>
    where TRow : IJsonReadable<TRow>
{
    private readonly DomoClient _client;
    private readonly DomoRequest _request;

    /// <summary>Creates the client of a dataset.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="alias">The alias of the dataset in the manifest.</param>
    /// <param name="fields">The aliases of the fields to ask for; none for every column.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> or a field is empty, or a field has a comma.</exception>
    public DatasetClient(DomoClient client, string alias, params ReadOnlySpan<string> fields)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(alias);
        foreach (var field in fields)
        {
            ArgumentException.ThrowIfNullOrEmpty(field, nameof(fields));
            if (field.Contains(',', StringComparison.Ordinal))
            {
                // Escaped or not, Domo would take it for two fields.
                throw new ArgumentException($"The field '{field}' has a comma, and the list of fields has no way to quote one.", nameof(fields));
            }
        }

        _client = client;
        Alias = alias;
        _request = new DomoRequest(
            HttpMethod.Get, DomoEndpoints.Data(alias, fields), $"Dataset '{alias}'", Accept: "application/array-of-objects");
    }

    /// <summary>The alias of the dataset in the manifest.</summary>
    public string Alias { get; }

    /// <summary>
    /// Reads all rows: <c>GET /data/v1/{alias}</c>. Rows are given as they arrive and none is kept, so that memory does not grow with
    /// their number. Each enumeration sends a request; leaving it early ends the request. <see cref="HttpClient.Timeout"/> covers the
    /// time until the first bytes only; use <paramref name="cancellationToken"/> to limit the whole.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="DomoApiException">
    /// Domo refused the request, or the answer is not an array of rows with values of the expected types, or broke off.
    /// </exception>
    public IAsyncEnumerable<TRow> GetRowsAsync(CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<TRow>(_request, "row", cancellationToken);
}
