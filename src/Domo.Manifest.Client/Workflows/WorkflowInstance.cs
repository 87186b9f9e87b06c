using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>An instance of a workflow, as Domo last reported it.</summary>
public sealed class WorkflowInstance : IJsonReadable<WorkflowInstance>
{
    /// <summary>The ID of the instance, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The ID of the workflow, a UUID.</summary>
    public string? ModelId { get; init; }

    /// <summary>The name of the workflow.</summary>
    public string? ModelName { get; init; }

    /// <summary>The version of the workflow, such as <c>1.0.0</c>.</summary>
    public string? ModelVersion { get; init; }

    /// <summary>The ID of the process in the workflow engine; missing in some responses.</summary>
    public string? BpmnProcessId { get; init; }

    /// <summary>The name of the process in the workflow engine; missing in some responses.</summary>
    public string? BpmnProcessName { get; init; }

    /// <summary>The ID of the deployment; missing in some responses.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>Whether the instance is a test run; missing in some responses.</summary>
    public bool? IsTestRun { get; init; }

    /// <summary>The ID of the user who started the instance.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>When the instance was started.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The ID of the user who last changed the instance.</summary>
    public UserId? UpdatedBy { get; init; }

    /// <summary>When the instance was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The status of the instance.</summary>
    public WorkflowStatus Status { get; init; }

    /// <summary>Returns the ID, the workflow and the status.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(
        nameof(WorkflowInstance),
        ("Id", Id),
        ("ModelName", ModelName),
        ("ModelVersion", ModelVersion),
        ("Status", Status),
        ("UpdatedOn", UpdatedOn));

    /// <inheritdoc/>
    static WorkflowInstance IJsonReadable<WorkflowInstance>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, modelId = null, modelName = null, modelVersion = null, processId = null, processName = null;
        string? deploymentId = null, status = null;
        UserId? createdBy = null, updatedBy = null;
        DateTimeOffset? createdOn = null, updatedOn = null;
        bool? isTestRun = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId(ref reader, name); break;
                case "modelId": modelId = WireReader.ReadId(ref reader, name); break;
                case "modelName": modelName = WireReader.ReadText(ref reader, name); break;
                case "modelVersion": modelVersion = WireReader.ReadId(ref reader, name); break;
                case "bpmnProcessId": processId = WireReader.ReadId(ref reader, name); break;
                case "bpmnProcessName": processName = WireReader.ReadText(ref reader, name); break;
                case "deploymentId": deploymentId = WireReader.ReadId(ref reader, name); break;
                case "isTestRun": isTestRun = WireReader.ReadBoolean(ref reader, name); break;
                case "createdBy": createdBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "createdOn": createdOn = WireReader.ReadDateTime(ref reader, name); break;
                case "updatedBy": updatedBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "updatedOn": updatedOn = WireReader.ReadDateTime(ref reader, name); break;
                case "status": status = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new WorkflowInstance
        {
            Id = WireReader.Required(id, "id"),
            ModelId = modelId,
            ModelName = modelName,
            ModelVersion = modelVersion,
            BpmnProcessId = processId,
            BpmnProcessName = processName,
            DeploymentId = deploymentId,
            IsTestRun = isTestRun,
            CreatedBy = createdBy,
            CreatedOn = createdOn,
            UpdatedBy = updatedBy,
            UpdatedOn = updatedOn,
            Status = new WorkflowStatus(status),
        };
    }
}
