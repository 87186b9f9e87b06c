using System.Collections.Concurrent;
using System.Diagnostics;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>
/// Records the activities of the test that creates it. A listener receives those of all parallel tests, so only those of its own trace are
/// kept.
/// </summary>
internal sealed class RecordedActivities : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = [];
    private readonly Activity _parent = new("test");
    private readonly ActivityListener _listener;

    public RecordedActivities()
    {
        _parent.Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DomoTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _parent.TraceId)
                {
                    _stopped.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets the stopped activities in the order of their end.</summary>
    public IReadOnlyList<Activity> Stopped => [.. _stopped];

    public void Dispose()
    {
        _listener.Dispose();
        _parent.Dispose();
    }
}
