using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A query of a dataset that is ready to be sent: <c>GET /data/v1/{alias}</c>. Nothing is sent before it is enumerated or awaited; each
/// time sends it anew. Immutable, and safe to use from several threads.
/// </summary>
/// <typeparam name="T">What a row of the answer is read to.</typeparam>
public class DataResult<T>
{
    private readonly Func<JsonItemReader<T>> _newReader;

    internal DataResult(DomoClient client, string alias, DataQuerySpec spec, Func<JsonItemReader<T>> newReader)
    {
        Client = client;
        Alias = alias;
        Spec = spec;
        _newReader = newReader;
    }

    /// <summary>The alias of the dataset in the manifest.</summary>
    public string Alias { get; }

    internal DomoClient Client { get; }

    internal DataQuerySpec Spec { get; }

    /// <summary>Leaves out the first rows: <c>offset</c>. Order the rows as well, or which they are is chance.</summary>
    /// <param name="count">How many; replaces what an earlier call said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DataResult<T> Skip([Range(0, long.MaxValue)] long count) => With(Spec.Skipping(count));

    /// <summary>Asks for so many rows at most: <c>limit</c>.</summary>
    /// <param name="count">How many, 1 or more; replaces what an earlier call said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DataResult<T> Take([Range(1, long.MaxValue)] long count) => With(Spec.Taking(count));

    /// <summary>
    /// Sends the query and reads the rows as they arrive. None is kept, so that memory does not grow with their number. Leaving the
    /// enumeration early ends the request. <see cref="HttpClient.Timeout"/> covers the time until the first bytes only; use
    /// <paramref name="cancellationToken"/> to limit the whole.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="DomoApiException">
    /// Domo refused the request, or the answer is not an array of rows with values of the expected types, or broke off.
    /// </exception>
    public IAsyncEnumerable<T> GetRowsAsync(CancellationToken cancellationToken = default) =>
        Client.ReadArrayAsync(Request(Spec, DataFormat.Objects), "row", _newReader, cancellationToken);

    /// <summary>Sends the query, for <c>await foreach</c>; see <see cref="GetRowsAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        GetRowsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Sends the query and reads all rows into a list.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var rows = new List<T>();
        await foreach (var row in GetRowsAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Sends the query with <c>limit=1</c> and reads the first row.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The row; the default when there is none.</returns>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in Take(1).GetRowsAsync(cancellationToken).ConfigureAwait(false))
        {
            return row;
        }

        return default;
    }

    /// <summary>Sends the query and reads its only row: aggregations without groups have one.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">There is no row, or more than one.</exception>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default)
    {
        var (found, single) = (false, default(T)!);
        await foreach (var row in GetRowsAsync(cancellationToken).ConfigureAwait(false))
        {
            (found, single) = found ? throw new InvalidOperationException($"{Subject()}: more than one row came.") : (true, row);
        }

        return found ? single : throw new InvalidOperationException($"{Subject()}: no row came.");
    }

    /// <summary>
    /// Reads the rows in pages, each a request with <c>limit</c> and <c>offset</c>, until a page is not full. Order the rows by
    /// something that tells them apart, or pages may overlap.
    /// </summary>
    /// <param name="pageSize">How many rows a request asks for, 1 or more.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    /// <returns>The rows, in the order of the answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public IAsyncEnumerable<T> GetRowsInPagesAsync([Range(1, int.MaxValue)] int pageSize, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return ReadPagesAsync(pageSize, cancellationToken);
    }

    /// <summary>Sends the query and reads the whole answer with what Domo says about its columns.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The table; its rows have not been read to <typeparamref name="T"/>.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no such table.</exception>
    public Task<DomoTable> GetTableAsync(CancellationToken cancellationToken = default) =>
        Client.ReadAsync(Request(Spec, DataFormat.Table), DomoTable.Read, cancellationToken);

    /// <summary>Sends the query and hands out the answer as CSV while it comes: UTF-8, the first line the names of the columns.</summary>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The text, to be disposed. Domo's documentation prints two dialects of CSV; it is handed out as it is.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> GetCsvAsync(CancellationToken cancellationToken = default) =>
        await Client.OpenStreamAsync(Request(Spec, DataFormat.Csv), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends the query and hands out the answer as an Excel workbook (.xlsx), also when Domo sends it as Base64.</summary>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The workbook, to be disposed.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> GetExcelAsync(CancellationToken cancellationToken = default)
    {
        var stream = await Client.OpenStreamAsync(Request(Spec, DataFormat.Excel), cancellationToken).ConfigureAwait(false);
        return await Base64Body.UnwrapAsync(stream, "PK"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The request as it would be sent.</summary>
    /// <returns>Path and query, escaped.</returns>
    public override string ToString() => Path(Spec);

    private DataResult<T> With(DataQuerySpec spec) => new(Client, Alias, spec, _newReader);

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
            var rows = Client.ReadArrayAsync(Request(page, DataFormat.Objects), "row", _newReader, cancellationToken);
            await foreach (var row in rows.ConfigureAwait(false))
            {
                count++;
                yield return row;
            }

            (offset, left) = (offset + count, left - count);
        }
        while (count == asked && left > 0);
    }

    private protected DomoRequest Request(DataQuerySpec spec, string format) => new(HttpMethod.Get, Path(spec), Subject(), Accept: format);

    private protected string Subject() => $"Dataset '{Alias}'";

    private string Path(DataQuerySpec spec) => DomoEndpoints.Data(Alias, Client.Options.DataApiVersion) + spec.ToQueryString();
}
