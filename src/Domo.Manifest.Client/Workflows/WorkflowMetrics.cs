using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>How the instances of a workflow fare, as <c>GET /domo/workflow/v1/models/{alias}/overall</c> answers.</summary>
public sealed class WorkflowMetrics : IJsonReadable<WorkflowMetrics>
{
    /// <summary>The id of the workflow, a UUID.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version of the workflow, such as <c>1.1.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>How many instances have completed.</summary>
    public long CompletedWorkflows { get; init; }

    /// <summary>How many instances are in progress.</summary>
    public long InProgressWorkflows { get; init; }

    /// <summary>How many instances have failed.</summary>
    public long FailedWorkflows { get; init; }

    /// <summary>How many instances were canceled.</summary>
    public long CanceledWorkflows { get; init; }

    /// <summary>How long an instance takes on average, in a unit that no source names.</summary>
    public double AverageCycleTime { get; init; }

    /// <summary>The instances that were asked for.</summary>
    public IReadOnlyList<WorkflowInstanceMetric> Instances { get; init; } = [];

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
            CompletedWorkflows = completed ?? 0,
            InProgressWorkflows = inProgress ?? 0,
            FailedWorkflows = failed ?? 0,
            CanceledWorkflows = canceled ?? 0,
            AverageCycleTime = average ?? 0,
            Instances = instances ?? [],
        };
    }

    private static WorkflowInstanceMetric ReadInstance(ref Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<WorkflowInstanceMetric>(ref reader, "instanceMetric"), "instanceMetric");
}
