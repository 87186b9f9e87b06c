using System.Collections.Concurrent;

namespace Domo.Manifest.Emulator.Datasets.DuckDb;

/// <summary>A thread for the calls to a database. The calls block, and would delay other requests on thread pool threads.</summary>
internal sealed class DuckDbWorker
{
    private readonly BlockingCollection<Action> _calls = [];

    /// <summary>Starts the thread.</summary>
    /// <param name="completed">Called after the last call. Must not throw.</param>
    public DuckDbWorker(Action completed) => new Thread(() => Run(completed)) { IsBackground = true, Name = "DuckDB" }.Start();

    /// <summary>Runs a call after all previous calls.</summary>
    public Task<T> RunAsync<T>(Func<T> call)
    {
        var task = new Task<T>(call, TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Add(() => task.RunSynchronously(TaskScheduler.Default));
        return task;
    }

    /// <summary>Ends the thread after the queued calls.</summary>
    public void Complete() => _calls.CompleteAdding();

    private void Run(Action completed)
    {
        foreach (var call in _calls.GetConsumingEnumerable())
        {
            call();
        }

        _calls.Dispose();
        completed();
    }
}
