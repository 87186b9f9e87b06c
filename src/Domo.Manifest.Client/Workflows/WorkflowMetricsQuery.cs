namespace Domo.Manifest.Client;

/// <summary>The filter of <see cref="WorkflowClient.GetMetricsAsync"/>. Properties that are not set do not restrict the result.</summary>
public sealed record WorkflowMetricsQuery
{
    /// <summary>The maximum number of instances; null for Domo's default.</summary>
    public long? Limit { get; init; }

    /// <summary>The number of instances to skip; null for none.</summary>
    public long? Offset { get; init; }

    /// <summary>The start of the time range, sent in milliseconds since 1970; Domo documents a long without a unit.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>The end of the time range. Sent like <see cref="After"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>
    /// The status of the instances, one or several: <c>[WorkflowStatus.Failed]</c>; empty for all. Several are sent separated by commas, a
    /// format that Domo does not document.
    /// </summary>
    public IReadOnlyList<WorkflowStatus> Status { get; init; } = [];
}
