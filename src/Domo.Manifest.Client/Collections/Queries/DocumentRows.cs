using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The rows of a query of a collection: <c>POST /domo/datastores/v1/collections/{name}/documents/query</c>. AppDB returns at most
/// 10,000 rows per request; larger results take several requests.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class DocumentRows<T> : QueryRows<T>
{
    private readonly DomoClient _client;
    private readonly string _name;
    private readonly DocumentQuerySpec _spec;
    private readonly string _rowName;
    private readonly Func<JsonItemReader<T>> _newReader;
    private readonly Func<T, string>? _identify;

    internal DocumentRows(
        DomoClient client,
        string name,
        DocumentQuerySpec spec,
        string rowName,
        Func<JsonItemReader<T>> newReader,
        Func<T, string>? identify = null)
    {
        _client = client;
        _name = name;
        _spec = spec;
        _rowName = rowName;
        _newReader = newReader;
        _identify = identify;
    }

    /// <summary>Skips the first rows: <c>offset</c>. Requires an order, otherwise the skipped rows are arbitrary.</summary>
    /// <param name="count">The number of rows; replaces an earlier value.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DocumentRows<T> Skip([Range(0, long.MaxValue)] long count) => With(_spec.Skipping(count));

    /// <summary>Limits the number of rows: <c>limit</c>.</summary>
    /// <param name="count">The number of rows, at least 1; replaces an earlier value.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DocumentRows<T> Take([Range(1, long.MaxValue)] long count) => With(_spec.Taking(count));

    /// <inheritdoc/>
    public override IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default) =>
        Read(_spec.Limit, cancellationToken);

    /// <summary>Returns the request as it would be sent.</summary>
    /// <returns>The escaped path and query, and the predicate.</returns>
    public override string ToString() => Path(_spec) + " " + WireBody.Text(_spec.WriteFilter);

    private protected override string Subject => $"Collection '{_name}'";

    private protected override string RowName => _rowName;

    private protected override IAsyncEnumerable<T> AtMost(long count, CancellationToken cancellationToken) =>
        Read(Math.Min(count, _spec.Limit ?? count), cancellationToken);

    private IAsyncEnumerable<T> Read(long? limit, CancellationToken cancellationToken) => DocumentPages.ReadAsync(
        (pageOffset, pageLimit) => _client.ReadArrayAsync(
            Request(_spec with { Offset = pageOffset == 0 ? null : pageOffset, Limit = pageLimit }),
            _rowName,
            _newReader,
            cancellationToken),
        _spec.Offset ?? 0,
        limit,
        _identify,
        cancellationToken);

    private DocumentRows<T> With(DocumentQuerySpec spec) => new(_client, _name, spec, _rowName, _newReader, _identify);

    private DomoRequest Request(DocumentQuerySpec spec) => new(
        HttpMethod.Post, Path(spec), Subject, () => WireBody.FromJson(WireBody.Write(spec.WriteFilter)));

    private string Path(DocumentQuerySpec spec) =>
        DomoEndpoints.DocumentQuery(_name, _client.Options.DocumentApiVersion) + spec.ToQueryString();
}
