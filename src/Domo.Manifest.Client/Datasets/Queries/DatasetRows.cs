using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The rows of a query of a dataset: <c>GET /data/v1/{alias}</c>.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
public class DatasetRows<T> : QueryRows<T>
{
    private readonly Func<JsonItemReader<T>> _newReader;

    internal DatasetRows(DomoClient client, string alias, DatasetQuerySpec spec, Func<JsonItemReader<T>> newReader)
    {
        Client = client;
        Alias = alias;
        Spec = spec;
        _newReader = newReader;
    }

    /// <summary>The alias of the dataset in the manifest.</summary>
    public string Alias { get; }

    internal DomoClient Client { get; }

    internal DatasetQuerySpec Spec { get; }

    /// <summary>Skips the first rows: <c>offset</c>. Requires an order, otherwise the skipped rows are arbitrary.</summary>
    /// <param name="count">The number of rows; replaces an earlier value.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DatasetRows<T> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <summary>Limits the number of rows: <c>limit</c>.</summary>
    /// <param name="count">The number of rows, at least 1; replaces an earlier value.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DatasetRows<T> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <inheritdoc/>
    public override IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default) => Read(Spec, cancellationToken);

    /// <summary>
    /// Streams the rows in pages, one request with <c>limit</c> and <c>offset</c> per page, until a page is not full. Order the query by
    /// a unique field; otherwise pages may overlap.
    /// </summary>
    /// <param name="pageSize">The number of rows per request, at least 1.</param>
    /// <param name="cancellationToken">Cancels the current request.</param>
    /// <returns>The rows, in the order of the responses.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable(CancellationToken)"/>.</exception>
    public IAsyncEnumerable<T> AsAsyncEnumerable([Range(1, int.MaxValue)] int pageSize, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return ReadPagesAsync(pageSize, cancellationToken);
    }

    /// <summary>
    /// Sends the query and counts its rows. The Data API cannot count, so all rows are read, with one field only; for a large dataset, use
    /// SQL: <c>select count(*)</c>.
    /// </summary>
    /// <inheritdoc/>
    public override async Task<long> CountAsync(CancellationToken cancellationToken = default)
    {
        bool isPlain = !Spec.IsGrouped && Spec.Aggregations.Count == 0 && Spec.Fields.Count > 0;
        var spec = isPlain ? Spec with { Fields = [Spec.Fields[0]] } : Spec;
        long count = 0;
        var rows = Client.ReadArrayAsync<bool>(Request(spec, DatasetFormat.Objects), RowName, () => SkipRow, cancellationToken);
        await foreach (bool row in rows.ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    /// <summary>Sends the query and reads the whole table with the metadata of its columns.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The table; its rows are not converted to <typeparamref name="T"/>.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not such a table.</exception>
    public Task<DomoTable> GetTableAsync(CancellationToken cancellationToken = default) =>
        Client.ReadAsync(Request(Spec, DatasetFormat.Table), DomoTable.Read, cancellationToken);

    /// <summary>Sends the query and streams the response as CSV in UTF-8; the first line has the names of the columns.</summary>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The stream, to be disposed. Domo's documentation shows two dialects of CSV; the response is not changed.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> GetCsvAsync(CancellationToken cancellationToken = default) =>
        await Client.OpenStreamAsync(Request(Spec, DatasetFormat.Csv), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends the query and streams the response as an Excel workbook (.xlsx), decoded if Domo sends Base64.</summary>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The stream, to be disposed.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> GetExcelAsync(CancellationToken cancellationToken = default)
    {
        var stream = await Client.OpenStreamAsync(Request(Spec, DatasetFormat.Excel), cancellationToken).ConfigureAwait(false);
        return await Base64Body.UnwrapAsync(stream, "PK"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the request as it would be sent.</summary>
    /// <returns>The escaped path and query.</returns>
    public override string ToString() => Path(Spec);

    private DatasetRows<T> With(DatasetQuerySpec spec) => new(Client, Alias, spec, _newReader);

    private async IAsyncEnumerable<T> ReadPagesAsync(int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var offset = Spec.Offset ?? 0;
        var left = Spec.Limit ?? long.MaxValue;
        long count;
        long asked;
        do
        {
            (count, asked) = (0, Math.Min(pageSize, left));
            var page = Spec with { Offset = offset == 0 ? null : offset, Limit = asked };
            await foreach (var row in Read(page, cancellationToken).ConfigureAwait(false))
            {
                count++;
                yield return row;
            }

            (offset, left) = (offset + count, left - count);
        }
        while (count == asked && left > 0);
    }

    // Aggregations without groups.
    private bool IsSingleRow => Spec.Aggregations.Count > 0 && !Spec.IsGrouped;

    private protected override IAsyncEnumerable<T> AtMost(long count, CancellationToken cancellationToken) =>
        Read(IsSingleRow ? Spec : Spec.Taking(Math.Min(count, Spec.Limit ?? count)), cancellationToken);

    private IAsyncEnumerable<T> Read(DatasetQuerySpec spec, CancellationToken cancellationToken) =>
        Client.ReadArrayAsync(Request(spec, DatasetFormat.Objects), RowName, _newReader, cancellationToken);

    private static bool SkipRow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "row", "an object");
        }

        reader.Skip();
        return true;
    }

    private protected DomoRequest Request(DatasetQuerySpec spec, string format) => new(HttpMethod.Get, Path(spec), Subject, Accept: format);

    private protected override string Subject => $"Dataset '{Alias}'";

    private protected override string RowName => "row";

    private string Path(DatasetQuerySpec spec) => DomoEndpoints.Data(Alias, Client.Options.DataApiVersion) + spec.ToQueryString();
}
