using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>The response for a workflow instance.</summary>
internal static class WorkflowResponse
{
    /// <summary>The status in Domo's own example of a start: a string, not null.</summary>
    public const string StartStatus = "null";

    /// <summary>Returns the ID of the workflow in the manifest, or otherwise a stable one.</summary>
    public static string ModelIdOf(WorkflowMapping workflow) => StableId.For("workflow", workflow.Alias, workflow.ModelId);

    /// <summary>Returns the version of the workflow.</summary>
    public static string VersionOf(WorkflowMapping workflow) => workflow.Version ?? "1.0.0";

    /// <summary>Writes an instance.</summary>
    public static Task WriteAsync(HttpContext context, EmulatorSetup setup, WorkflowMapping workflow, WorkflowState run, string? status)
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
                // Domo has no such property, but nothing else shows what the delegate threw.
                writer.WriteString("emulatorFailure", run.Failure);
            }

            writer.WriteEndObject();
        });
    }
}
