using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Parameters;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>Workflows: starting them, and asking how they are.</summary>
internal sealed class WorkflowEndpoints(EmulatorSetup setup, WorkflowRuns runs)
{
    /// <summary>What Domo's own example of an answer to a start has: a text, not null.</summary>
    private const string StartStatus = "null";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/domo/workflow/v1/models/{alias}/start", StartAsync);
        routes.MapGet("/domo/workflow/v1/models/{alias}/instance/{id}", GetAsync);
    }

    private async Task StartAsync(HttpContext context)
    {
        var workflow = FindWorkflow(context);
        var arguments = await ArgumentReader.ReadAsync(context, $"The workflow '{workflow.Alias}'", workflow.Parameters);
        await WriteAsync(context, workflow, runs.Start(workflow.Alias, arguments), StartStatus);
    }

    private Task GetAsync(HttpContext context)
    {
        var workflow = FindWorkflow(context);
        QueryParameters.RejectAll(context.Request);
        string id = (string)context.GetRouteValue("id")!;
        return WriteAsync(context, workflow, runs.Find(workflow.Alias, id)
            ?? throw ApiException.NotFound($"The workflow '{workflow.Alias}' has no instance '{id}'."), status: null);
    }

    private WorkflowMapping FindWorkflow(HttpContext context) =>
        DeclaredKind.Workflow.Find(setup.Manifest.Workflows, item => item.Alias, (string)context.GetRouteValue("alias")!);

    private Task WriteAsync(HttpContext context, WorkflowMapping workflow, WorkflowRun run, string? status)
    {
        string user = setup.Options.UserId.ToString(CultureInfo.InvariantCulture);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", run.Id);
            writer.WriteString("modelId", StableId.For("workflow", workflow.Alias, workflow.ModelId));
            writer.WriteString("modelName", workflow.Alias);
            writer.WriteString("modelVersion", workflow.Version ?? "1.0.0");
            writer.WriteString("createdBy", user);
            writer.WriteString("createdOn", WireDates.ToWorkflow(run.CreatedOn));
            writer.WriteString("updatedBy", user);
            writer.WriteString("updatedOn", WireDates.ToWorkflow(run.UpdatedOn));
            writer.WriteString("status", status ?? run.Status);
            if (run.Failure is not null)
            {
                // Domo has no such property; without it, nobody would learn what the delegate threw.
                writer.WriteString("emulatorFailure", run.Failure);
            }

            writer.WriteEndObject();
        });
    }
}
