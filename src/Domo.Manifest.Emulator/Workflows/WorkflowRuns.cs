using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>The started instances and their tasks.</summary>
internal sealed partial class WorkflowRuns(DomoEmulatorOptions options, ILogger<WorkflowRuns> logger) : IAsyncDisposable
{
    /// <summary>The time that a delegate has to react to its cancellation.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, WorkflowState> _runs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Task> _tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);

    /// <summary>Starts an instance.</summary>
    /// <returns>The instance, which is in progress.</returns>
    public WorkflowState Start(string alias, JsonObject arguments)
    {
        var now = options.TimeProvider.GetUtcNow();
        var run = new WorkflowState(Guid.NewGuid().ToString(), alias, now, now, WorkflowState.InProgress);
        _runs[run.Id] = run;
        if (options.Workflows.TryGetValue(alias, out var handler))
        {
            var running = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            _running[run.Id] = running;
            _tasks[run.Id] = Task.Run(() => RunAsync(run, handler, arguments, running.Token));
        }
        else
        {
            End(run, WorkflowState.Completed);
        }

        return run;
    }

    /// <summary>Returns the current state of a workflow's instance, or null.</summary>
    public WorkflowState? Find(string alias, string id) =>
        _runs.TryGetValue(id, out var run) && string.Equals(run.Alias, alias, StringComparison.Ordinal) ? run : null;

    /// <summary>Returns the current state of any workflow's instance, or null.</summary>
    public WorkflowState? Find(string id) => _runs.GetValueOrDefault(id);

    /// <summary>Returns the instances of a workflow, newest first.</summary>
    public IReadOnlyList<WorkflowState> All(string alias) =>
        [
            .. _runs.Values
                .Where(run => run.Alias == alias)
                .OrderByDescending(run => run.CreatedOn)
                .ThenBy(run => run.Id, StringComparer.Ordinal),
        ];

    /// <summary>Cancels an instance that is in progress.</summary>
    /// <returns>The resulting state.</returns>
    public WorkflowState Cancel(WorkflowState run)
    {
        if (_running.TryRemove(run.Id, out var removed))
        {
            using var running = removed;
            End(run, WorkflowState.Canceled);
            running.Cancel();
        }

        return _runs[run.Id];
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_tasks.Values), Task.Delay(Patience));
        _stopping.Dispose();
    }

    private async Task RunAsync(WorkflowState run, WorkflowHandler handler, JsonObject arguments, CancellationToken cancellationToken)
    {
        string status = WorkflowState.Completed;
        string? failure = null;
        try
        {
            await handler(arguments, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e, run.Alias, run.Id);
            status = WorkflowState.Failed;
            failure = $"{e.GetType().Name}: {e.Message}";
        }
        catch (OperationCanceledException)
        {
            // The instance was canceled, or the emulator is stopping.
        }

        if (_running.TryRemove(run.Id, out var removed))
        {
            using var running = removed;
            End(run, status, failure);
        }
    }

    private void End(WorkflowState run, string status, string? failure = null) =>
        _runs[run.Id] = run with { Status = status, UpdatedOn = options.TimeProvider.GetUtcNow(), Failure = failure };

    [LoggerMessage(Level = LogLevel.Error, Message = "The workflow {Alias} failed, instance {Id}")]
    private partial void LogFailed(Exception exception, string alias, string id);
}
