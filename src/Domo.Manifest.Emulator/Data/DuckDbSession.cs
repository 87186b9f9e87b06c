using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Domo.Manifest.Emulator.Data;

/// <summary>An empty database in memory, in which one request is answered from its file.</summary>
internal sealed class DuckDbSession : IAsyncDisposable
{
    /// <summary>Moments are in UTC wherever the emulator runs, nothing is ever downloaded, and nothing is written to disk.</summary>
    private const string Settings =
        """
        SET TimeZone = 'UTC'; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET temp_directory = '';
        """;

    // A query leaves processors to the others.
    private static readonly int ThreadCount = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    private static readonly TimeSpan InterruptInterval = TimeSpan.FromMilliseconds(50);

    private readonly DomoEmulatorOptions _options;
    [SuppressMessage("Usage", "CA2213", Justification = "The worker disposes of it, after the calls before.")]
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDbWorker _worker;

    /// <summary>What is disposed of before the connection, the last first.</summary>
    private readonly Stack<IDisposable> _resources = new();

    private bool _isAbandoned;

    private DuckDbSession(DomoEmulatorOptions options, Action closed)
    {
        _options = options;
        _worker = new DuckDbWorker(closed);
    }

    /// <summary>Opens a database.</summary>
    /// <param name="options">Its limits.</param>
    /// <param name="closed">Is called when it is closed, or could not be opened.</param>
    /// <param name="cancellationToken">Gives up.</param>
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

    /// <summary>
    /// Starts a query. Its rows come as they are read and are not collected first. They are read within <see cref="RunAsync"/>, and the
    /// session disposes of the reader.
    /// </summary>
    /// <param name="sql">The query; only the product of <see cref="Sql"/> and constants.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
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

    /// <summary>Runs a query for its first row, or for its columns when it has none, and keeps nothing of it.</summary>
    /// <param name="sql">The query; only the product of <see cref="Sql"/> and constants.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="read">Reads what is wanted.</param>
    /// <param name="cancellationToken">Stops it.</param>
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

    /// <summary>Runs a statement that has no rows.</summary>
    /// <param name="sql">The statement; of what requests send, only a query that was looked through.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ExecuteAsync(
        string sql, IEnumerable<(string Name, object Value)> parameters, CancellationToken cancellationToken) =>
        RunAsync(() => Execute(sql, parameters), cancellationToken);

    /// <summary>Makes a call into the database.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    /// <exception cref="ApiException">It takes more time or memory than the options allow: 400.</exception>
    [SuppressMessage("Reliability", "CA2025", Justification = "Nobody disposes of the task that is interrupted.")]
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
                $"The query takes longer than {_options.QueryTimeout.TotalSeconds} s, which is the limit of the option QueryTimeout."));
        }
        catch (DuckDBException e) when (e.ErrorType == DuckDBErrorType.OutOfMemory)
        {
            throw ApiException.BadRequest(string.Create(
                CultureInfo.InvariantCulture,
                $"The query needs more than {_options.QueryMemoryLimit} bytes of memory, "
                + $"which is the limit of the option QueryMemoryLimit."));
        }
    }

    /// <summary>Closes the database; one that is still being interrupted, afterwards.</summary>
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

    /// <summary>What the first lines of DuckDB's message say; the rest describes its settings and the SQL.</summary>
    public static string Explain(DuckDBException e)
    {
        var lines = e.Message.Split('\n')
            .TakeWhile(line => line.Length > 0 && !line.StartsWith("The search space", StringComparison.Ordinal));
        string text = string.Join(' ', lines.Select(line => line.Trim()));
        int kind = text.IndexOf("Error: ", StringComparison.Ordinal);
        return kind < 0 ? text : text[(kind + "Error: ".Length)..];
    }

    /// <summary>Interrupts a call until it ends: DuckDB forgets an interruption when the call has more than one statement.</summary>
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
                // The connection is not open yet, or closed by now.
            }

            await Task.WhenAny(running, Task.Delay(InterruptInterval));
        }

        // How it ended is of no interest.
        _ = running.Exception;
    }

    private bool Execute(string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = CreateCommand(sql, parameters);
        command.ExecuteNonQuery();
        return true;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names are quoted by Sql, and values are parameters.")]
    [SuppressMessage("Security", "CA3001", Justification = "SQL that is sent is looked through, and has nothing within its reach.")]
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
