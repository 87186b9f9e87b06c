using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Datasets.DuckDb;

/// <summary>Opens a database for each request, within the limits of the options and a maximum number of concurrent requests.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A statement that does not stop at once still releases its slot afterwards.")]
internal sealed class DuckDbSessions(DomoEmulatorOptions options)
{
    // SQL has separate slots, so that it never blocks dataset queries.
    private readonly SemaphoreSlim _sqlSlots = new(8);
    private readonly SemaphoreSlim _querySlots = new(16);

    /// <summary>Opens a database for an SQL statement.</summary>
    /// <exception cref="ApiException">Too many statements are running (429).</exception>
    public Task<DuckDbSession> OpenForSqlAsync(CancellationToken cancellationToken) => OpenAsync(_sqlSlots, cancellationToken);

    /// <summary>Opens a database for a dataset query.</summary>
    /// <exception cref="ApiException">Too many queries are running (429).</exception>
    public Task<DuckDbSession> OpenForQueryAsync(CancellationToken cancellationToken) => OpenAsync(_querySlots, cancellationToken);

    private async Task<DuckDbSession> OpenAsync(SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        if (!await slots.WaitAsync(options.QueryTimeout, cancellationToken))
        {
            throw new ApiException(
                StatusCodes.Status429TooManyRequests,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The query waited for other queries for {options.QueryTimeout.TotalSeconds} s (QueryTimeout); try again later."));
        }

        return await DuckDbSession.OpenAsync(options, () => slots.Release(), cancellationToken);
    }
}
