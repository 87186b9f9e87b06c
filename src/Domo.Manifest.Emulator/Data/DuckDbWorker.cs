using System.Collections.Concurrent;

namespace Domo.Manifest.Emulator.Data;

/// <summary>
/// A thread for the calls into a database. They block, and on the threads that all requests share they would keep other requests
/// waiting.
/// </summary>
internal sealed class DuckDbWorker
{
    private readonly BlockingCollection<Action> _calls = [];

    /// <summary>Starts the thread.</summary>
    /// <param name="completed">Is called after the last call. Must not throw.</param>
    public DuckDbWorker(Action completed) => new Thread(() => Run(completed)) { IsBackground = true, Name = "DuckDB" }.Start();

    /// <summary>Makes a call after those before it.</summary>
    public Task<T> RunAsync<T>(Func<T> call)
    {
        var task = new Task<T>(call, TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Add(() => task.RunSynchronously(TaskScheduler.Default));
        return task;
    }

    /// <summary>Ends the thread after the calls so far.</summary>
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
