using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Starts and watches the instances of one workflow: the base of the emitted workflow clients.</summary>
public class WorkflowClient
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly DomoClient _client;

    /// <summary>Creates the client of a workflow.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="alias">The alias of the workflow in the manifest.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is empty.</exception>
    public WorkflowClient(DomoClient client, string alias)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(alias);
        _client = client;
        Alias = alias;
    }

    /// <summary>The alias of the workflow in the manifest.</summary>
    public string Alias { get; }

    /// <summary>Reads an instance: <c>GET /domo/workflow/v1/models/{alias}/instance/{instanceId}</c>.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The instance as it is now.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an instance.</exception>
    public Task<WorkflowInstance> GetInstanceAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.WorkflowInstance(Alias, instanceId), Subject()), ReadInstance, cancellationToken);
    }

    /// <summary>Reads how the instances of the workflow fare: <c>GET /domo/workflow/v1/models/{alias}/overall</c>.</summary>
    /// <param name="query">Which instances to list; all that Domo gives when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The counts, and the instances.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not as documented.</exception>
    public Task<WorkflowMetrics> GetMetricsAsync(WorkflowMetricsQuery? query = null, CancellationToken cancellationToken = default) =>
        _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.WorkflowMetrics(Alias, query ?? new()), Subject()), ReadMetrics, cancellationToken);

    /// <summary>
    /// Waits until an instance has completed, was canceled or failed; look at <see cref="WorkflowInstance.Status"/> for which. It asks
    /// at once, after 1 second, then at intervals that double up to 30 seconds, by <see cref="DomoClientOptions.TimeProvider"/>:
    /// <c>GET /domo/workflow/v1/models/{alias}/instance/{instanceId}</c>. A status that nobody documents counts as running.
    /// </summary>
    /// <param name="instanceId">The id of the instance, such as one that another process started.</param>
    /// <param name="timeout">
    /// How long to wait; null to wait without end. It asks a last time when it is over. A request under way is not ended by it.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting; the instance runs on.</param>
    /// <returns>The instance when it had ended.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="TimeoutException">The instance had not ended in time. It runs on, and may be waited for again.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or its answer is not an instance.</exception>
    public Task<WorkflowInstance> WaitForCompletionAsync(
        string instanceId, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return WaitForCompletionAsync(instanceId, known: null, timeout, cancellationToken);
    }

    /// <summary>Waits for an instance of which it may be known already how it was just now.</summary>
    internal Task<WorkflowInstance> WaitForCompletionAsync(
        string instanceId, WorkflowInstance? known, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var limit = timeout is null || timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout.Value;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero, nameof(timeout));
        return WaitAsync(instanceId, known, limit, cancellationToken);
    }

    /// <summary>Starts an instance: <c>POST /domo/workflow/v1/models/{alias}/start</c>.</summary>
    /// <param name="body">The parameters by their aliases. It can be sent once.</param>
    /// <param name="cancellationToken">Ends the request; the instance may have been started.</param>
    /// <returns>The run that was started.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an instance.</exception>
    protected async Task<WorkflowRun> StartAsync(JsonBody body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.WorkflowStart(Alias), Subject(), body.ToContent());
        var instance = await _client.ReadAsync(request, ReadInstance, cancellationToken).ConfigureAwait(false);
        return new WorkflowRun(this, instance);
    }

    /// <summary>Starts an instance from outside of Domo: <c>POST /api/workflow/v1/instances/message</c>.</summary>
    /// <param name="instance">The Domo instance.</param>
    /// <param name="message">What to start.</param>
    /// <param name="modelId">The id of the workflow in the manifest, for a message without one.</param>
    /// <param name="version">The version of the workflow in the manifest, for a message without one.</param>
    /// <param name="body">The parameters by their names. It can be sent once.</param>
    /// <param name="cancellationToken">Ends the request; the instance may have been started.</param>
    /// <returns>The instance as it was when it was started.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A part of the message is neither there nor in the manifest.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an instance.</exception>
    protected static Task<WorkflowInstance> StartAsync(
        DomoInstance instance,
        WorkflowMessage message,
        string? modelId,
        string? version,
        JsonBody body,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(body);
        var whole = message with { ModelId = message.ModelId ?? modelId, Version = message.Version ?? version };
        return instance.Workflows.StartAsync(whole, body.ToUtf8(), cancellationToken);
    }

    private async Task<WorkflowInstance> WaitAsync(
        string instanceId, WorkflowInstance? known, TimeSpan limit, CancellationToken cancellationToken)
    {
        var clock = _client.TimeProvider;
        var start = clock.GetTimestamp();
        var delay = FirstDelay;
        var instance = known ?? await GetInstanceAsync(instanceId, cancellationToken).ConfigureAwait(false);
        while (!instance.Status.IsFinal)
        {
            var left = limit - clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                throw new TimeoutException(
                    $"Workflow '{Alias}', instance {instanceId}: not ended after {limit}; its status is {instance.Status}.");
            }

            await Task.Delay(left < delay ? left : delay, clock, cancellationToken).ConfigureAwait(false);
            instance = await GetInstanceAsync(instanceId, cancellationToken).ConfigureAwait(false);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }

        return instance;
    }

    private static WorkflowMetrics ReadMetrics(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<WorkflowMetrics>(ref reader, "metrics"), "metrics");

    internal static WorkflowInstance ReadInstance(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<WorkflowInstance>(ref reader, "instance"), "instance");

    private string Subject() => $"Workflow '{Alias}'";
}
