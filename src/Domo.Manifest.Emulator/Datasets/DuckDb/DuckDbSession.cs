using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Domo.Manifest.Emulator.Datasets.DuckDb;

/// <summary>An empty in-memory database for a single request.</summary>
internal sealed class DuckDbSession : IAsyncDisposable
{
    /// <summary>Timestamps are in UTC on every machine, nothing is downloaded, and nothing is written to disk.</summary>
    private const string Settings =
        """
        SET TimeZone = 'UTC'; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET temp_directory = '';
        """;

    // Leaves processors for other requests.
    private static readonly int ThreadCount = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(50);

    private readonly DomoEmulatorOptions _options;
    [SuppressMessage("Usage", "CA2213", Justification = "The worker disposes of it, after the calls before.")]
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDbWorker _worker;

    /// <summary>Disposed of before the connection, in reverse order.</summary>
    private readonly Stack<IDisposable> _resources = new();

    private bool _isAbandoned;

    private DuckDbSession(DomoEmulatorOptions options, Action closed)
    {
        _options = options;
        _worker = new DuckDbWorker(closed);
    }

    /// <summary>Opens a database.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="closed">Called when the database is closed or could not be opened.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<DuckDbSession> OpenAsync(DomoEmulatorOptions options, Action closed, CancellationToken cancellationToken)
    {
        var session = new DuckDbSession(options, closed);
        try
        {
            string limits = string.Create(
                CultureInfo.InvariantCulture, $"SET memory_limit = '{options.QueryMemoryLimit}B'; SET threads = {ThreadCount};");
            await session.RunAsync(
                () =>
                {
                    session._connection.Open();
                    return session.Execute(Settings + limits, []);
                },
                cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a query and streams its rows. Read them within <see cref="RunAsync"/>; the session disposes of the reader.</summary>
    /// <param name="sql">The query. It must consist of output of <see cref="Sql"/> and constants only.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<DbDataReader> QueryAsync(
        string sql, IEnumerable<(string Name, object Value)> parameters, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            var command = CreateCommand(sql, parameters);
            _resources.Push(command);
            command.UseStreamingMode = true;
            DbDataReader reader = command.ExecuteReader();
            _resources.Push(reader);
            return reader;
        },
        cancellationToken);

    /// <summary>Runs a query for its first row, or for its columns if it has no rows.</summary>
    /// <param name="sql">The query. It must consist of output of <see cref="Sql"/> and constants only.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="read">Reads the result from the reader.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public Task<T> FirstAsync<T>(
        string sql,
        IEnumerable<(string Name, object Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            using var command = CreateCommand(sql, parameters);
            using var reader = command.ExecuteReader();
            reader.Read();
            return read(reader);
        },
        cancellationToken);

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <param name="sql">The statement. SQL from requests must be a checked query.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public Task ExecuteAsync(
        string sql, IEnumerable<(string Name, object Value)> parameters, CancellationToken cancellationToken) =>
        RunAsync(() => Execute(sql, parameters), cancellationToken);

    /// <summary>Runs a call to the database.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Interrupts the call.</param>
    /// <exception cref="ApiException">The call exceeds the time or memory limit (400).</exception>
    [SuppressMessage("Reliability", "CA2025", Justification = "Nothing disposes of the interrupted task.")]
    public async Task<T> RunAsync<T>(Func<T> call, CancellationToken cancellationToken)
    {
        var running = _worker.RunAsync(call);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.QueryTimeout);
        try
        {
            return await running.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            _isAbandoned = true;
            _ = InterruptAsync(running);
            cancellationToken.ThrowIfCancellationRequested();
            throw ApiException.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"The query took longer than {_options.QueryTimeout.TotalSeconds} s, the limit that the option QueryTimeout sets."));
        }
        catch (DuckDBException e) when (e.ErrorType == DuckDBErrorType.OutOfMemory)
        {
            throw ApiException.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"The query needs more than {_options.QueryMemoryLimit} bytes of memory, "
                + $"the limit that the option QueryMemoryLimit sets."));
        }
    }

    /// <summary>Closes the database, after a call that is still being interrupted has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        var closing = _worker.RunAsync(() =>
        {
            while (_resources.TryPop(out var resource))
            {
                resource.Dispose();
            }

            _connection.Dispose();
            return true;
        });
        _worker.Complete();
        if (!_isAbandoned)
        {
            await closing;
        }
    }

    /// <summary>Returns the first lines of DuckDB's message; the rest describes its settings and the SQL.</summary>
    public static string Explain(DuckDBException e)
    {
        var lines = e.Message.Split('\n')
            .TakeWhile(line => line.Length > 0 && !line.StartsWith("The search space", StringComparison.Ordinal));
        string text = string.Join(' ', lines.Select(line => line.Trim()));
        int kind = text.IndexOf("Error: ", StringComparison.Ordinal);
        return kind < 0 ? text : text[(kind + "Error: ".Length)..];
    }

    /// <summary>Interrupts a call until it ends: if the call has several statements, DuckDB forgets an interruption.</summary>
    private async Task InterruptAsync(Task running)
    {
        await using var interrupter = _connection.CreateCommand();
        while (!running.IsCompleted)
        {
            try
            {
                interrupter.Cancel();
            }
            catch (Exception e) when (e is InvalidOperationException or ObjectDisposedException)
            {
                // The connection is not open yet, or already closed.
            }

            await Task.WhenAny(running, Task.Delay(InterruptInterval));
        }

        // Marks an exception as observed.
        _ = running.Exception;
    }

    private bool Execute(string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = CreateCommand(sql, parameters);
        command.ExecuteNonQuery();
        return true;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names are quoted by Sql, and values are parameters.")]
    [SuppressMessage("Security", "CA3001", Justification = "SQL of requests is checked first and cannot access anything else.")]
    private DuckDBCommand CreateCommand(string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        return command;
    }
}
