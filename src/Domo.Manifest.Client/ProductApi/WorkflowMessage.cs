namespace Domo.Manifest.Client;

/// <summary>The message that starts a workflow from outside of Domo.</summary>
/// <param name="MessageName">
/// The name of the message that the workflow's start event waits for, usually <c>Start {name of the workflow}</c>.
/// </param>
public sealed record WorkflowMessage(string MessageName)
{
    /// <summary>The id of the workflow, a UUID. Null for that of the manifest, where the workflow is one of a manifest's.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version of the workflow, such as <c>1.1.0</c>. Null for that of the manifest, where the workflow is one of a manifest's.</summary>
    public string? Version { get; init; }
}
