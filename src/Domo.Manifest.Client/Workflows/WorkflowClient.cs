using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>Starts and watches the instances of one workflow: the base of the emitted workflow clients.</summary>
public class WorkflowClient
{
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

    internal TimeProvider TimeProvider => _client.TimeProvider;

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

    /// <summary>Starts an instance: <c>POST /domo/workflow/v1/models/{alias}/start</c>.</summary>
    /// <param name="body">The parameters by their aliases. It can be sent once.</param>
    /// <param name="cancellationToken">Ends the request; the instance may have been started.</param>
    /// <returns>The run that was started.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an instance.</exception>
    protected async Task<WorkflowRun> StartAsync(JsonBody body, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.WorkflowStart(Alias), Subject(), body);
        var instance = await _client.ReadAsync(request, ReadInstance, cancellationToken).ConfigureAwait(false);
        return new WorkflowRun(this, instance);
    }

    private static WorkflowInstance ReadInstance(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<WorkflowInstance>(ref reader, "instance"), "instance");

    private string Subject() => $"Workflow '{Alias}'";
}
