namespace Domo.Manifest.Emulator.Workflows;

/// <summary>The state of a workflow instance at a point in time.</summary>
/// <param name="Id">The ID of the instance.</param>
/// <param name="Alias">The workflow's alias.</param>
/// <param name="CreatedOn">When the instance was started.</param>
/// <param name="UpdatedOn">When the status last changed.</param>
/// <param name="Status">One of the constants of this type.</param>
/// <param name="Failure">The reason of a failure.</param>
internal sealed record WorkflowState(
    string Id, string Alias, DateTimeOffset CreatedOn, DateTimeOffset UpdatedOn, string Status, string? Failure = null)
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
    public const string Canceled = "CANCELED";
}
