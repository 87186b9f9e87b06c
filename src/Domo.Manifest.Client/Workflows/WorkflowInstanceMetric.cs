using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>An instance in the <see cref="WorkflowMetrics"/> of its workflow.</summary>
public sealed class WorkflowInstanceMetric : IJsonReadable<WorkflowInstanceMetric>
{
    /// <summary>The ID of the instance, a UUID.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The ID of the workflow, a UUID.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version of the workflow that was started, such as <c>1.1.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>The ID of the user who started the instance.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>When the instance was started.</summary>
    public DateTimeOffset? StartedOn { get; init; }

    /// <summary>When the instance ended; null before that.</summary>
    public DateTimeOffset? EndedOn { get; init; }

    /// <summary>When the instance was canceled; null if not canceled.</summary>
    public DateTimeOffset? CanceledOn { get; init; }

    /// <summary>The duration of the instance, in an undocumented unit.</summary>
    public double CycleTime { get; init; }

    /// <summary>The status of the instance.</summary>
    public WorkflowStatus Status { get; init; }

    /// <summary>Returns the ID, the version, the status and the times.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(
        nameof(WorkflowInstanceMetric),
        ("InstanceId", InstanceId),
        ("Version", Version),
        ("Status", Status),
        ("StartedOn", StartedOn),
        ("EndedOn", EndedOn ?? CanceledOn));

    /// <inheritdoc/>
    static WorkflowInstanceMetric IJsonReadable<WorkflowInstanceMetric>.ReadJson(ref Utf8JsonReader reader)
    {
        string? instanceId = null, modelId = null, version = null, status = null;
        UserId? creatorId = null;
        DateTimeOffset? started = null, ended = null, canceled = null;
        double? cycleTime = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "instanceId": instanceId = WireReader.ReadId(ref reader, name); break;
                case "modelId": modelId = WireReader.ReadId(ref reader, name); break;
                case "version": version = WireReader.ReadId(ref reader, name); break;
                case "creatorId": creatorId = WireReader.ReadId<UserId>(ref reader, name); break;
                case "workflowStartTime": started = WireReader.ReadDateTime(ref reader, name); break;
                case "workflowEndTime": ended = WireReader.ReadDateTime(ref reader, name); break;
                case "workflowCancelTime": canceled = WireReader.ReadDateTime(ref reader, name); break;
                case "workflowCycleTime": cycleTime = WireReader.ReadDouble(ref reader, name); break;
                case "status": status = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new WorkflowInstanceMetric
        {
            InstanceId = WireReader.Required(instanceId, "instanceId"),
            ModelId = modelId,
            Version = version,
            CreatedBy = creatorId,
            StartedOn = started,
            EndedOn = ended,
            CanceledOn = canceled,
            CycleTime = cycleTime ?? 0,
            Status = new WorkflowStatus(status),
        };
    }
}
