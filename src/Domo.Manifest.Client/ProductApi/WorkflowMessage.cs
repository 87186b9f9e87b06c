namespace Domo.Manifest.Client.ProductApi;

/// <summary>The message that starts a workflow from outside Domo.</summary>
/// <param name="Name">
/// The name of the message that the start event of the workflow expects, usually <c>Start {name of the workflow}</c>.
/// </param>
public sealed record WorkflowMessage(string Name)
{
    /// <summary>The ID of the workflow, a UUID; null for the ID in the manifest.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version of the workflow, such as <c>1.1.0</c>; null for the version in the manifest.</summary>
    public string? Version { get; init; }
}
