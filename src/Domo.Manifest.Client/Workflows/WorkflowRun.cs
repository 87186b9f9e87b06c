namespace Domo.Manifest.Client;

/// <summary>A workflow instance that this app started.</summary>
public sealed class WorkflowRun
{
    private readonly WorkflowClient _client;

    internal WorkflowRun(WorkflowClient client, WorkflowInstance instance)
    {
        _client = client;
        Instance = instance;
    }

    /// <summary>The instance as it was started.</summary>
    public WorkflowInstance Instance { get; }

    /// <summary>The ID of the instance, a UUID.</summary>
    public string Id => Instance.Id;

    /// <summary>Gets the current state of the instance: <c>GET /domo/workflow/v1/models/{alias}/instance/{id}</c>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> GetInstanceAsync(CancellationToken cancellationToken = default) =>
        _client.GetInstanceAsync(Id, cancellationToken);

    /// <summary>
    /// Waits until the instance has completed, failed or was canceled; see <see cref="WorkflowInstance.Status"/>. Polls
    /// <c>GET /domo/workflow/v1/models/{alias}/instance/{id}</c> after 1 second, then at intervals that double up to 30 seconds, measured
    /// by <see cref="DomoClientOptions.TimeProvider"/>. An undocumented status counts as running.
    /// </summary>
    /// <param name="timeout">
    /// The time limit; null for none. The instance is polled once more at the limit. The limit does not cancel a request in progress.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait; the instance continues.</param>
    /// <returns>The ended instance.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="TimeoutException">The instance did not end in time. It continues, and you can wait for it again.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> WaitForCompletionAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _client.WaitForCompletionAsync(Id, Instance, timeout, cancellationToken);

    /// <summary>Returns the alias of the workflow, the ID and the status of the instance as it was started.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(nameof(WorkflowRun), ("Alias", _client.Alias), ("Id", Id), ("Status", Instance.Status));
}
