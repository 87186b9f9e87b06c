using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.ProductApi;

namespace Domo.Manifest.Client;

/// <summary>Starts and watches the instances of a workflow. Generated workflow clients derive from it.</summary>
public class WorkflowClient
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly DomoClient _client;

    /// <summary>Creates the client of a workflow.</summary>
    /// <param name="client">The client that sends the requests.</param>
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

    /// <summary>Gets an instance: <c>GET /domo/workflow/v1/models/{alias}/instance/{instanceId}</c>.</summary>
    /// <param name="instanceId">The ID of the instance.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> GetInstanceAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.WorkflowInstance(Alias, instanceId), Subject()), ReadInstance, cancellationToken);
    }

    /// <summary>Gets the numbers of instances by status, and the instances: <c>GET /domo/workflow/v1/models/{alias}/overall</c>.</summary>
    /// <param name="query">The filter of the instances; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The numbers and the instances.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not as documented.</exception>
    public Task<WorkflowMetrics> GetMetricsAsync(WorkflowMetricsQuery? query = null, CancellationToken cancellationToken = default) =>
        _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.WorkflowMetrics(Alias, query ?? new()), Subject()),
            ReadMetrics,
            cancellationToken);

    /// <summary>
    /// Waits until an instance has completed, failed or was canceled; see <see cref="WorkflowInstance.Status"/>. Polls
    /// <c>GET /domo/workflow/v1/models/{alias}/instance/{instanceId}</c> at once, after 1 second, then at intervals that double up to 30
    /// seconds, measured by <see cref="DomoClientOptions.TimeProvider"/>. An undocumented status counts as running.
    /// </summary>
    /// <param name="instanceId">The ID of the instance, which another process may have started.</param>
    /// <param name="timeout">
    /// The time limit; null for none. The instance is polled once more at the limit. The limit does not cancel a request in progress.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait; the instance continues.</param>
    /// <returns>The ended instance.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative.</exception>
    /// <exception cref="TimeoutException">The instance did not end in time. It continues, and you can wait for it again.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> WaitForCompletionAsync(
        string instanceId, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return WaitForCompletionAsync(instanceId, known: null, timeout, cancellationToken);
    }

    /// <summary>Waits until the instance completes, optionally starting from an already fetched state.</summary>
    internal Task<WorkflowInstance> WaitForCompletionAsync(
        string instanceId, WorkflowInstance? known, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var limit = timeout is null || timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout.Value;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero, nameof(timeout));
        return WaitAsync(instanceId, known, limit, cancellationToken);
    }

    /// <summary>Starts an instance: <c>POST /domo/workflow/v1/models/{alias}/start</c>.</summary>
    /// <param name="body">The parameters by their aliases. It can be sent once.</param>
    /// <param name="cancellationToken">Cancels the request; the instance may have been started.</param>
    /// <returns>The started run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
    protected async Task<WorkflowRun> StartAsync(JsonBody body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.WorkflowStart(Alias), Subject(), body.ToContent());
        var instance = await _client.ReadAsync(request, ReadInstance, cancellationToken).ConfigureAwait(false);
        return new WorkflowRun(this, instance);
    }

    /// <summary>Starts an instance from outside Domo: <c>POST /api/workflow/v1/instances/message</c>.</summary>
    /// <param name="instance">The Domo instance.</param>
    /// <param name="message">The message that starts the workflow.</param>
    /// <param name="modelId">The ID of the workflow in the manifest, for a message without one.</param>
    /// <param name="version">The version of the workflow in the manifest, for a message without one.</param>
    /// <param name="body">The parameters by their names. It can be sent once.</param>
    /// <param name="cancellationToken">Cancels the request; the instance may have been started.</param>
    /// <returns>The instance as it was started.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Neither the message nor the manifest has a model ID or a version.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
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
