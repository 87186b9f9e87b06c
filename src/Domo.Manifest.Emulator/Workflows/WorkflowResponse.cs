using System.Globalization;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Model;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>An instance of a workflow, as Domo answers it.</summary>
internal static class WorkflowResponse
{
    /// <summary>What Domo's own example of an answer to a start has: a text, not null.</summary>
    public const string StartStatus = "null";

    /// <summary>The id of the workflow: that of the manifest, or one that is always the same.</summary>
    public static string ModelIdOf(WorkflowMapping workflow) => StableId.For("workflow", workflow.Alias, workflow.ModelId);

    /// <summary>The version of the workflow.</summary>
    public static string VersionOf(WorkflowMapping workflow) => workflow.Version ?? "1.0.0";

    /// <summary>Answers with an instance.</summary>
    public static Task WriteAsync(HttpContext context, EmulatorSetup setup, WorkflowMapping workflow, WorkflowRun run, string? status)
    {
        string user = setup.Options.UserId.ToString(CultureInfo.InvariantCulture);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", run.Id);
            writer.WriteString("modelId", ModelIdOf(workflow));
            writer.WriteString("modelName", workflow.Alias);
            writer.WriteString("modelVersion", VersionOf(workflow));
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
