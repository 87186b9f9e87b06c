using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The instances of a workflow and their numbers by status: <c>GET /domo/workflow/v1/models/{alias}/overall</c>.</summary>
public sealed class WorkflowMetrics : IJsonReadable<WorkflowMetrics>
{
    /// <summary>The ID of the workflow, a UUID.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version of the workflow, such as <c>1.1.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The number of completed instances.</summary>
    public long CompletedCount { get; init; }

    /// <summary>The number of instances in progress.</summary>
    public long InProgressCount { get; init; }

    /// <summary>The number of failed instances.</summary>
    public long FailedCount { get; init; }

    /// <summary>The number of canceled instances.</summary>
    public long CanceledCount { get; init; }

    /// <summary>The average duration of an instance, in an undocumented unit.</summary>
    public double AverageCycleTime { get; init; }

    /// <summary>The instances that match the query.</summary>
    public IReadOnlyList<WorkflowInstanceMetric> Instances { get; init; } = [];

    /// <summary>Returns the number of instances by status.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(
        nameof(WorkflowMetrics),
        ("Completed", CompletedCount),
        ("InProgress", InProgressCount),
        ("Failed", FailedCount),
        ("Canceled", CanceledCount),
        ("Instances", Instances.Count));

    /// <inheritdoc/>
    static WorkflowMetrics IJsonReadable<WorkflowMetrics>.ReadJson(ref Utf8JsonReader reader)
    {
        string? modelId = null, version = null;
        long? completed = null, inProgress = null, failed = null, canceled = null;
        double? average = null;
        IReadOnlyList<WorkflowInstanceMetric>? instances = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "modelId": modelId = WireReader.ReadId(ref reader, name); break;
                case "version": version = WireReader.ReadId(ref reader, name); break;
                case "completedWorkflows": completed = WireReader.ReadNumber(ref reader, name); break;
                case "inProgressWorkflows": inProgress = WireReader.ReadNumber(ref reader, name); break;
                case "failedWorkflows": failed = WireReader.ReadNumber(ref reader, name); break;
                case "canceledWorkflows": canceled = WireReader.ReadNumber(ref reader, name); break;
                case "averageCycleTime": average = WireReader.ReadDouble(ref reader, name); break;
                case "instanceMetric": instances = WireReader.ReadList(ref reader, name, ReadInstance); break;
                default: reader.Skip(); break;
            }
        }

        return new WorkflowMetrics
        {
            ModelId = modelId,
            Version = version,
            CompletedCount = completed ?? 0,
            InProgressCount = inProgress ?? 0,
            FailedCount = failed ?? 0,
            CanceledCount = canceled ?? 0,
            AverageCycleTime = average ?? 0,
            Instances = instances ?? [],
        };
    }

    private static WorkflowInstanceMetric ReadInstance(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<WorkflowInstanceMetric>(ref reader, "instanceMetric"), "instanceMetric");
}
