using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Data;

/// <summary>An empty database in memory, in which one request is answered from its file.</summary>
internal sealed class DuckDbSession : IAsyncDisposable
{
    /// <summary>Moments are in UTC wherever the emulator runs, and nothing is ever downloaded.</summary>
    private const string Settings =
        "SET TimeZone = 'UTC'; SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly List<DbCommand> _commands = [];

    private DuckDbSession()
    {
    }

    public static async Task<DuckDbSession> OpenAsync(CancellationToken cancellationToken)
    {
        var session = new DuckDbSession();
        await session._connection.OpenAsync(cancellationToken);
        await session.ExecuteAsync(Settings, [], cancellationToken);
        return session;
    }

    /// <summary>Starts a query. Its rows come as they are read and are not collected first.</summary>
    /// <param name="sql">The query; only the product of <see cref="Sql"/> and constants.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<DbDataReader> QueryAsync(
        string sql, IEnumerable<(string Name, object Value)> parameters, CancellationToken cancellationToken)
    {
        var command = CreateCommand(sql, parameters);
        _commands.Add(command);
        command.UseStreamingMode = true;
        return await command.ExecuteReaderAsync(cancellationToken);
    }

    /// <summary>Runs a query for its first row, or for its columns when it has none, and keeps nothing of it.</summary>
    /// <param name="sql">The query; only the product of <see cref="Sql"/> and constants.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="read">Reads what is wanted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> FirstAsync<T>(
        string sql,
        IEnumerable<(string Name, object Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return read(reader);
    }

    /// <summary>Runs a statement that has no rows.</summary>
    /// <param name="sql">The statement; of what requests send, only a query that was looked through.</param>
    /// <param name="parameters">The values of its <c>$names</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ExecuteAsync(
        string sql, IEnumerable<(string Name, object Value)> parameters, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
        {
            await command.DisposeAsync();
        }

        await _connection.DisposeAsync();
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
