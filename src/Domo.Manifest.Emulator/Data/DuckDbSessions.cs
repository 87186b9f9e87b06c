using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Data;

/// <summary>Opens a database for each request, within the limits of the options, and not too many at once.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A statement that does not stop at once still releases its slot afterwards.")]
internal sealed class DuckDbSessions(DomoEmulatorOptions options)
{
    // SQL of apps has slots of its own: whatever it does, queries of datasets are still answered.
    private readonly SemaphoreSlim _sqlSlots = new(8);
    private readonly SemaphoreSlim _querySlots = new(16);

    /// <summary>Opens a database for the SQL of a request.</summary>
    /// <exception cref="ApiException">Too many statements run: 429.</exception>
    public Task<DuckDbSession> OpenForSqlAsync(CancellationToken cancellationToken) => OpenAsync(_sqlSlots, cancellationToken);

    /// <summary>Opens a database for a query of a dataset.</summary>
    /// <exception cref="ApiException">Too many queries run: 429.</exception>
    public Task<DuckDbSession> OpenForQueryAsync(CancellationToken cancellationToken) => OpenAsync(_querySlots, cancellationToken);

    private async Task<DuckDbSession> OpenAsync(SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        if (!await slots.WaitAsync(options.QueryTimeout, cancellationToken))
        {
            throw new ApiException(
                StatusCodes.Status429TooManyRequests,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Other queries kept this one waiting for {options.QueryTimeout.TotalSeconds} s (QueryTimeout); try again later."));
        }

        return await DuckDbSession.OpenAsync(options, () => slots.Release(), cancellationToken);
    }
}
