namespace Domo.Manifest.Client;

/// <summary>A workflow instance that was started here.</summary>
public sealed class WorkflowRun
{
    private readonly WorkflowClient _client;

    internal WorkflowRun(WorkflowClient client, WorkflowInstance instance)
    {
        _client = client;
        Instance = instance;
    }

    /// <summary>The instance as it was when it was started.</summary>
    public WorkflowInstance Instance { get; }

    /// <summary>The id of the instance, a UUID.</summary>
    public string Id => Instance.Id;

    /// <summary>Reads the instance: <c>GET /domo/workflow/v1/models/{alias}/instance/{id}</c>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The instance as it is now.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an instance.</exception>
    public Task<WorkflowInstance> GetInstanceAsync(CancellationToken cancellationToken = default) =>
        _client.GetInstanceAsync(Id, cancellationToken);

    /// <summary>
    /// Waits until the instance has completed, was canceled or failed; look at <see cref="WorkflowInstance.Status"/> for which. It asks
    /// after 1 second, then at intervals that double up to 30 seconds, by <see cref="DomoClientOptions.TimeProvider"/>:
    /// <c>GET /domo/workflow/v1/models/{alias}/instance/{id}</c>. A status that nobody documents counts as running.
    /// </summary>
    /// <param name="timeout">
    /// How long to wait; null to wait without end. It asks a last time when it is over. A request under way is not ended by it.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting; the instance runs on.</param>
    /// <returns>The instance when it had ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="TimeoutException">The instance had not ended in time. It runs on, and may be waited for again.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or its answer is not an instance.</exception>
    public Task<WorkflowInstance> WaitForCompletionAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _client.WaitForCompletionAsync(Id, Instance, timeout, cancellationToken);
}
