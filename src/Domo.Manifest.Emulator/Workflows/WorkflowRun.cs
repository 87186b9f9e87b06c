namespace Domo.Manifest.Emulator.Workflows;

/// <summary>An instance of a workflow at one moment.</summary>
/// <param name="Id">The instance's id.</param>
/// <param name="Alias">The workflow's alias.</param>
/// <param name="CreatedOn">When it was started.</param>
/// <param name="UpdatedOn">When its status last changed.</param>
/// <param name="Status">One of the constants here.</param>
/// <param name="Failure">Why it failed.</param>
internal sealed record WorkflowRun(
    string Id, string Alias, DateTimeOffset CreatedOn, DateTimeOffset UpdatedOn, string Status, string? Failure = null)
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
    public const string Canceled = "CANCELED";
}
