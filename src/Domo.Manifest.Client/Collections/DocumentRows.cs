using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A query of a collection that is ready to be sent: <c>POST /domo/datastores/v1/collections/{name}/documents/query</c>. Nothing is
/// sent before it is enumerated or awaited; each time sends it anew. Immutable, and safe to use from several threads.
/// </summary>
/// <typeparam name="T">What an element of the answer is read to.</typeparam>
public sealed class DocumentRows<T>
{
    private readonly DomoClient _client;
    private readonly string _name;
    private readonly DocumentQuerySpec _spec;
    private readonly string _elementName;
    private readonly Func<JsonItemReader<T>> _newReader;
    private readonly Func<T, string>? _identify;

    internal DocumentRows(
        DomoClient client,
        string name,
        DocumentQuerySpec spec,
        string elementName,
        Func<JsonItemReader<T>> newReader,
        Func<T, string>? identify = null)
    {
        _client = client;
        _name = name;
        _spec = spec;
        _elementName = elementName;
        _newReader = newReader;
        _identify = identify;
    }

    /// <summary>Leaves out the first: <c>offset</c>. Order them as well, or which they are is chance.</summary>
    /// <param name="count">How many; replaces what an earlier call said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DocumentRows<T> Skip([Range(0, long.MaxValue)] long count) => With(_spec.Skipping(count));

    /// <summary>Asks for so many at most: <c>limit</c>.</summary>
    /// <param name="count">How many, 1 or more; replaces what an earlier call said.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DocumentRows<T> Take([Range(1, long.MaxValue)] long count) => With(_spec.Taking(count));

    /// <summary>
    /// Sends the query and reads the answer as it arrives. Nothing is kept, so that memory does not grow with it. AppDB gives 10,000 at
    /// a time, so when that many came, the next are asked for. Leaving the enumeration early ends the request.
    /// <see cref="HttpClient.Timeout"/> covers the time until the first bytes only; use <paramref name="cancellationToken"/> to limit
    /// the whole.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The elements, in the order of the answer.</returns>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, or the answer is not an array of objects with values of the expected types, or broke off.
    /// </exception>
    public IAsyncEnumerable<T> GetRowsAsync(CancellationToken cancellationToken = default) => DocumentPages.ReadAsync(
        (offset, limit) => _client.ReadArrayAsync(
            Request(_spec with { Offset = offset == 0 ? null : offset, Limit = limit }), _elementName, _newReader, cancellationToken),
        _spec.Offset ?? 0,
        _spec.Limit,
        _identify,
        cancellationToken);

    /// <summary>Sends the query, for <c>await foreach</c>; see <see cref="GetRowsAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The elements.</returns>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        GetRowsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Sends the query and reads the whole answer into a list.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The elements, in the order of the answer.</returns>
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

    /// <summary>Sends the query with <c>limit=1</c> and reads the first element.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The element; the default when there is none.</returns>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in Take(1).GetRowsAsync(cancellationToken).ConfigureAwait(false))
        {
            return row;
        }

        return default;
    }

    /// <summary>
    /// Sends the query and reads its only element. What is computed of all documents is one row, or none when there are no documents.
    /// </summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The element.</returns>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    /// <exception cref="DomoApiException">As <see cref="GetRowsAsync"/>.</exception>
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default)
    {
        var (found, single) = (false, default(T)!);
        await foreach (var row in Take(Math.Min(_spec.Limit ?? 2, 2)).GetRowsAsync(cancellationToken).ConfigureAwait(false))
        {
            (found, single) = found
                ? throw new InvalidOperationException($"Collection '{_name}': more than one {_elementName} came.")
                : (true, row);
        }

        return found ? single : throw new InvalidOperationException($"Collection '{_name}': no {_elementName} came.");
    }

    /// <summary>The request as it would be sent.</summary>
    /// <returns>Path and query, escaped, and the predicate.</returns>
    public override string ToString() => Path(_spec) + " " + WireBody.Text(_spec.WriteFilter);

    private DocumentRows<T> With(DocumentQuerySpec spec) => new(_client, _name, spec, _elementName, _newReader, _identify);

    private DomoRequest Request(DocumentQuerySpec spec) => new(
        HttpMethod.Post, Path(spec), $"Collection '{_name}'", () => WireBody.Of(WireBody.Write(spec.WriteFilter)));

    private string Path(DocumentQuerySpec spec) =>
        DomoEndpoints.DocumentQuery(_name, _client.Options.DocumentApiVersion) + spec.ToQueryString();
}
