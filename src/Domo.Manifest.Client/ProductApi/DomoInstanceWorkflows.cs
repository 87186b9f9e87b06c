using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.ProductApi;

/// <summary>Starts, cancels and shares workflows through the Product API.</summary>
public sealed class DomoInstanceWorkflows
{
    private readonly DomoClient _client;

    internal DomoInstanceWorkflows(DomoClient client) => _client = client;

    /// <summary>Starts an instance of a workflow: <c>POST /api/workflow/v1/instances/message</c>.</summary>
    /// <param name="message">The workflow, with <see cref="WorkflowMessage.ModelId"/> and <see cref="WorkflowMessage.Version"/>.</param>
    /// <param name="data">The start parameters by name, as the workflow defines them; null for none.</param>
    /// <param name="cancellationToken">Cancels the request; the instance may have been started.</param>
    /// <returns>The instance as it was started.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">The message has no name, model ID or version.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> StartAsync(
        WorkflowMessage message, JsonObject? data = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return StartAsync(message, WireBody.Write(writer => WireWriter.WriteNode(writer, data ?? [])), cancellationToken);
    }

    /// <summary>Cancels an instance that is in progress: <c>POST /api/workflow/v1/instances/{instanceId}/cancel</c>.</summary>
    /// <param name="instanceId">The ID of the instance, a UUID.</param>
    /// <param name="cancellationToken">Cancels the request; the instance may have been canceled.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an instance.</exception>
    public Task<WorkflowInstance> CancelAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var request = new DomoRequest(
            HttpMethod.Post, DomoEndpoints.ProductWorkflowCancel(instanceId), $"Workflow instance '{instanceId}'");
        return _client.ReadAsync(request, WorkflowClient.ReadInstance, cancellationToken);
    }

    /// <summary>Sets the permissions to a workflow: <c>POST /api/workflow/v1/models/{modelId}/permissions</c>.</summary>
    /// <param name="modelId">The ID of the workflow, a UUID.</param>
    /// <param name="grants">The permissions per user. Domo does not document what happens to the permissions of other users.</param>
    /// <param name="cancellationToken">Cancels the request; the permissions may have been set.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grants"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="modelId"/> is null or empty, or <paramref name="grants"/> is empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task SetPermissionsAsync(string modelId, IEnumerable<WorkflowGrant> grants, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelId);
        ArgumentNullException.ThrowIfNull(grants);
        var body = WireBody.Write(writer => WireWriter.WriteList(writer, grants, static (writer, grant) => grant.WriteJson(writer)));
        return body.Span.SequenceEqual("[]"u8)
            ? throw new ArgumentException("Specify at least one grant.", nameof(grants))
            : _client.SendAsync(
                new DomoRequest(
                    HttpMethod.Post,
                    DomoEndpoints.ProductWorkflowPermissions(modelId),
                    $"Workflow '{modelId}'",
                    () => WireBody.FromJson(body)),
                cancellationToken);
    }

    internal Task<WorkflowInstance> StartAsync(WorkflowMessage message, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        string name = Given(message.Name, nameof(message.Name));
        string version = Given(message.Version, nameof(message.Version));
        string modelId = Given(message.ModelId, nameof(message.ModelId));
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("messageName"u8, name);
            writer.WriteString("version"u8, version);
            writer.WriteString("modelId"u8, modelId);
            writer.WritePropertyName("data"u8);
            writer.WriteRawValue(data.Span, skipInputValidation: true);
            writer.WriteEndObject();
        });
        var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.ProductWorkflowStart, $"Workflow '{name}'", () => WireBody.FromJson(body));
        return _client.ReadAsync(request, WorkflowClient.ReadInstance, cancellationToken);

        static string Given(string? value, string property) => !string.IsNullOrEmpty(value)
            ? value
            : throw new ArgumentException($"The message has no {property}, which Domo requires to start a workflow.", nameof(message));
    }
}
