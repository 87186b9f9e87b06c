using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>The metrics of a workflow: the counts of all its instances, and the requested instances.</summary>
internal static class WorkflowMetricsResponse
{
    /// <summary>Writes the metrics.</summary>
    /// <exception cref="ApiException">A parameter is unknown or invalid (400).</exception>
    public static Task WriteAsync(HttpContext context, WorkflowMapping workflow, IReadOnlyList<WorkflowState> runs)
    {
        var shown = Choose(new QueryParameters(context.Request, "limit", "offset", "after", "until", "status"), runs);
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("modelId", WorkflowResponse.ModelIdOf(workflow));
            writer.WriteString("version", WorkflowResponse.VersionOf(workflow));
            writer.WriteNumber("completedWorkflows", runs.Count(run => run.Status == WorkflowState.Completed));
            writer.WriteNumber("inProgressWorkflows", runs.Count(run => run.Status == WorkflowState.InProgress));
            writer.WriteNumber("failedWorkflows", runs.Count(run => run.Status == WorkflowState.Failed));
            writer.WriteNumber("canceledWorkflows", runs.Count(run => run.Status == WorkflowState.Canceled));
            writer.WriteNumber("averageCycleTime", runs.Where(IsOver).Select(CycleTime).DefaultIfEmpty().Average());
            writer.WriteStartArray("instanceMetric");
            foreach (var run in shown)
            {
                WriteRun(writer, workflow, run);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static IEnumerable<WorkflowState> Choose(QueryParameters query, IEnumerable<WorkflowState> runs)
    {
        if (query.Count("after") is { } after)
        {
            runs = runs.Where(run => run.CreatedOn.ToUnixTimeMilliseconds() > after);
        }

        if (query.Count("until") is { } until)
        {
            runs = runs.Where(run => run.CreatedOn.ToUnixTimeMilliseconds() < until);
        }

        if (query.Text("status") is { } status)
        {
            string[] statuses = status.Split(',', StringSplitOptions.TrimEntries);
            runs = runs.Where(run => statuses.Contains(run.Status, StringComparer.Ordinal));
        }

        return runs.Skip(query.Index("offset", 0)).Take(query.Index("limit", int.MaxValue));
    }

    private static void WriteRun(Utf8JsonWriter writer, WorkflowMapping workflow, WorkflowState run)
    {
        writer.WriteStartObject();
        writer.WriteString("instanceId", run.Id);
        writer.WriteString("modelId", WorkflowResponse.ModelIdOf(workflow));
        writer.WriteString("version", WorkflowResponse.VersionOf(workflow));
        writer.WriteString("workflowStartTime", WireDates.ToWorkflow(run.CreatedOn));
        WriteTime(writer, "workflowEndTime", IsOver(run) && run.Status != WorkflowState.Canceled ? run.UpdatedOn : null);
        WriteTime(writer, "workflowCancelTime", run.Status == WorkflowState.Canceled ? run.UpdatedOn : null);
        writer.WriteNumber("workflowCycleTime", IsOver(run) ? CycleTime(run) : 0);
        writer.WriteString("status", run.Status);
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } moment)
        {
            writer.WriteString(name, WireDates.ToWorkflow(moment));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static bool IsOver(WorkflowState run) => run.Status != WorkflowState.InProgress;

    /// <summary>The unit is milliseconds; Domo does not document its unit.</summary>
    private static double CycleTime(WorkflowState run) => (run.UpdatedOn - run.CreatedOn).TotalMilliseconds;
}
