using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Parameters;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Rules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>
/// The workflow endpoints of the Product API, which are called from outside Domo with a developer token and workflow IDs.
/// </summary>
internal sealed class ProductWorkflowEndpoints(EmulatorSetup setup, WorkflowRuns runs)
{
    private static readonly string[] MessageProperties = ["messageName", "version", "modelId", "data"];

    private static readonly string[] Permissions =
        ["ADMIN", "SHARE", "DELETE", "WRITE", "READ", "EXPORT", "EXECUTE", "UPDATE_CONTENT", "READ_CONTENT"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/workflow/v1/instances/message", StartAsync);
        routes.MapPost("/api/workflow/v1/instances/{id}/cancel", CancelAsync);
        routes.MapPost("/api/workflow/v1/models/{modelId}/permissions", SetPermissionsAsync);
    }

    private async Task StartAsync(HttpContext context)
    {
        DeveloperTokenCheck.Require(context.Request, setup.Options);
        QueryParameters.RejectAll(context.Request);
        var message = await ReadAsync(
            context, JsonValueKind.Object, "The message must be an object with messageName, version, modelId and data");
        foreach (string property in MessageProperties)
        {
            var (kind, expected) = property == "data" ? (JsonValueKind.Object, "an object") : (JsonValueKind.String, "a string");
            if (!message.TryGetProperty(property, out var value) || value.ValueKind != kind)
            {
                throw ApiException.BadRequest($"'{property}' of the message must be {expected}.");
            }
        }

        var workflow = FindModel(message.GetProperty("modelId").GetString()!);
        string version = message.GetProperty("version").GetString()!;
        if (version != WorkflowResponse.VersionOf(workflow))
        {
            throw ApiException.NotFound(
                $"The workflow '{workflow.Alias}' has version {WorkflowResponse.VersionOf(workflow)}, not {version}.");
        }

        var arguments = JsonObject.Create(message.GetProperty("data"))!;
        var problems = ParameterChecker.CheckArguments(arguments, workflow.Parameters);
        if (problems.Count > 0)
        {
            throw ApiException.BadRequest($"The workflow '{workflow.Alias}' rejects this data. {string.Join(' ', problems)}");
        }

        await WorkflowResponse.WriteAsync(context, setup, workflow, runs.Start(workflow.Alias, arguments), WorkflowResponse.StartStatus);
    }

    private Task CancelAsync(HttpContext context)
    {
        DeveloperTokenCheck.Require(context.Request, setup.Options);
        QueryParameters.RejectAll(context.Request);
        string id = (string)context.GetRouteValue("id")!;
        var run = runs.Find(id) ?? throw ApiException.NotFound($"There is no instance '{id}'.");
        var workflow = setup.Manifest.Workflows.First(workflow => workflow.Alias == run.Alias);
        return WorkflowResponse.WriteAsync(context, setup, workflow, runs.Cancel(run), status: null);
    }

    private async Task SetPermissionsAsync(HttpContext context)
    {
        DeveloperTokenCheck.Require(context.Request, setup.Options);
        QueryParameters.RejectAll(context.Request);
        _ = FindModel((string)context.GetRouteValue("modelId")!);
        var grants = await ReadAsync(context, JsonValueKind.Array, "Permissions must be an array of objects with id, type and permissions");
        foreach (var grant in grants.EnumerateArray())
        {
            CheckGrant(grant);
        }
    }

    private static void CheckGrant(JsonElement grant)
    {
        if (grant.ValueKind != JsonValueKind.Object
            || !grant.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String
            || !grant.TryGetProperty("permissions", out var permissions) || permissions.ValueKind != JsonValueKind.Array)
        {
            throw ApiException.BadRequest(
                $"A grant must be an object with a string 'id' and an array 'permissions', not {JsonPreview.Create(grant)}.");
        }

        foreach (var permission in permissions.EnumerateArray())
        {
            string name = permission.ValueKind == JsonValueKind.String ? permission.GetString()! : permission.GetRawText();
            if (!Permissions.Contains(name, StringComparer.Ordinal))
            {
                throw ApiException.BadRequest($"There is no permission '{name}'{Suggestion.For(name, Permissions)}");
            }
        }
    }

    private WorkflowMapping FindModel(string modelId) =>
        setup.Manifest.Workflows.FirstOrDefault(workflow => WorkflowResponse.ModelIdOf(workflow) == modelId)
            ?? throw ApiException.NotFound($"The manifest has no workflow with the modelId '{modelId}'.");

    private static async Task<JsonElement> ReadAsync(HttpContext context, JsonValueKind kind, string form) =>
        await RequestReader.ReadJsonAsync(context.Request, context.RequestAborted) is { } body && body.ValueKind == kind
            ? body
            : throw ApiException.BadRequest(form + ".");
}
