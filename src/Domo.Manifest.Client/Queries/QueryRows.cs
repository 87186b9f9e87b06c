namespace Domo.Manifest.Client;

/// <summary>
/// The rows of a query. Nothing is sent until the rows are enumerated or awaited; each enumeration sends the query again. Immutable and
/// thread-safe.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public abstract class QueryRows<T>
{
    private protected QueryRows()
    {
    }

    /// <summary>
    /// Sends the query and streams its rows as they arrive, without buffering. Leaving the enumeration early cancels the request.
    /// <see cref="HttpClient.Timeout"/> limits the time to the first bytes of a response only; use
    /// <paramref name="cancellationToken"/> to limit the whole enumeration.
    /// </summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The rows, in the order of the response.</returns>
    /// <exception cref="DomoApiException">
    /// Domo refused the query, the response is not an array of rows with values of the expected types, or the connection broke.
    /// </exception>
    public abstract IAsyncEnumerable<T> AsAsyncEnumerable(CancellationToken cancellationToken = default);

    /// <summary>Sends the query and streams its rows, for <c>await foreach</c>.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable"/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Sends the query and reads all rows into a list.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable"/>
    public async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default) =>
        await CollectAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Sends the query and reads all rows into an array.</summary>
    /// <inheritdoc cref="AsAsyncEnumerable"/>
    public async Task<T[]> ToArrayAsync(CancellationToken cancellationToken = default) =>
        [.. await CollectAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Sends the query with a limit of one row and reads that row.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The first row.</returns>
    /// <exception cref="InvalidOperationException">The query has no rows.</exception>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public async Task<T> FirstAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in AtMost(1, cancellationToken).ConfigureAwait(false))
        {
            return row;
        }

        throw new InvalidOperationException($"{Subject}: the query has no {RowName}.");
    }

    /// <summary>Sends the query with a limit of one row and reads that row, or returns the default value if there is none.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The first row; the default value if there is none.</returns>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in AtMost(1, cancellationToken).ConfigureAwait(false))
        {
            return row;
        }

        return default;
    }

    /// <summary>Sends the query and reads its only row, such as aggregations without groups.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The row.</returns>
    /// <exception cref="InvalidOperationException">The query has no rows, or more than one.</exception>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default)
    {
        var (found, row) = await FindSingleAsync(cancellationToken).ConfigureAwait(false);
        return found ? row! : throw new InvalidOperationException($"{Subject}: the query has no {RowName}.");
    }

    /// <summary>Sends the query and reads its only row, or returns the default value if there is none.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The row; the default value if there is none.</returns>
    /// <exception cref="InvalidOperationException">The query has more than one row.</exception>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public async Task<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default) =>
        (await FindSingleAsync(cancellationToken).ConfigureAwait(false)).Row;

    /// <summary>Sends the query with a limit of one row and returns whether it has a row.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Whether the query has a row.</returns>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var row in AtMost(1, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    /// <summary>Sends the query and counts its rows.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="DomoApiException">As <see cref="AsAsyncEnumerable"/>.</exception>
    public virtual async Task<long> CountAsync(CancellationToken cancellationToken = default)
    {
        long count = 0;
        await foreach (var row in AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    /// <summary>The subject of the query, for messages: <c>Dataset 'sales'</c>.</summary>
    private protected abstract string Subject { get; }

    /// <summary>The name of a row, for messages.</summary>
    private protected abstract string RowName { get; }

    /// <summary>Streams at most a number of rows.</summary>
    private protected abstract IAsyncEnumerable<T> AtMost(long count, CancellationToken cancellationToken);

    private async Task<List<T>> CollectAsync(CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await foreach (var row in AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<(bool Found, T? Row)> FindSingleAsync(CancellationToken cancellationToken)
    {
        var (found, single) = (false, default(T));
        await foreach (var row in AtMost(2, cancellationToken).ConfigureAwait(false))
        {
            (found, single) = found
                ? throw new InvalidOperationException($"{Subject}: the query has more than one {RowName}.")
                : (true, row);
        }

        return (found, single);
    }
}
