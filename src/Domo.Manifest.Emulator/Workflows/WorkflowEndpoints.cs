using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Parameters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>The endpoints that start workflows and return their status.</summary>
internal sealed class WorkflowEndpoints(EmulatorSetup setup, WorkflowRuns runs)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/domo/workflow/v1/models/{alias}/start", StartAsync);
        routes.MapGet("/domo/workflow/v1/models/{alias}/instance/{id}", GetAsync);
        routes.MapGet("/domo/workflow/v1/models/{alias}/overall", GetMetricsAsync);
    }

    private async Task StartAsync(HttpContext context)
    {
        var workflow = FindWorkflow(context);
        var arguments = await ArgumentReader.ReadAsync(context, $"The workflow '{workflow.Alias}'", workflow.Parameters);
        await WorkflowResponse.WriteAsync(context, setup, workflow, runs.Start(workflow.Alias, arguments), WorkflowResponse.StartStatus);
    }

    private Task GetAsync(HttpContext context)
    {
        var workflow = FindWorkflow(context);
        QueryParameters.RejectAll(context.Request);
        string id = (string)context.GetRouteValue("id")!;
        return WorkflowResponse.WriteAsync(context, setup, workflow, runs.Find(workflow.Alias, id)
            ?? throw ApiException.NotFound($"The workflow '{workflow.Alias}' has no instance '{id}'."), status: null);
    }

    private Task GetMetricsAsync(HttpContext context)
    {
        var workflow = FindWorkflow(context);
        return WorkflowMetricsResponse.WriteAsync(context, workflow, runs.All(workflow.Alias));
    }

    private WorkflowMapping FindWorkflow(HttpContext context) =>
        DeclaredKind.Workflow.Find(setup.Manifest.Workflows, item => item.Alias, (string)context.GetRouteValue("alias")!);
}
