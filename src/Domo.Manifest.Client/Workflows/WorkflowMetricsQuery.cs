namespace Domo.Manifest.Client;

/// <summary>Which instances <see cref="WorkflowClient.GetMetricsAsync"/> lists: the parameters of <c>GET /domo/workflow/v1/models/{alias}/overall</c>.</summary>
public sealed record WorkflowMetricsQuery
{
    /// <summary>The most instances to list; null for as many as Domo gives.</summary>
    public long? Limit { get; init; }

    /// <summary>How many instances to leave out at the start; null for none.</summary>
    public long? Offset { get; init; }

    /// <summary>Lists the instances after this moment alone. Sent as epoch milliseconds, since Domo's page calls it a long and names no unit.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Lists the instances before this moment alone. Sent as <see cref="After"/> is.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>
    /// Lists the instances with one of these statuses alone; empty for all. Several are sent with commas between them: Domo's page
    /// says that there can be several, and not how.
    /// </summary>
    public IReadOnlyList<WorkflowStatus> Statuses { get; init; } = [];
}
