namespace Domo.Manifest.Client;

/// <summary>The status of a workflow instance. A status that is not among the known ones is kept as Domo sent it.</summary>
public readonly record struct WorkflowStatus
{
    private readonly string? _value;

    /// <summary>Creates a status.</summary>
    /// <param name="value">
    /// The text of Domo. Null, nothing and the text <c>null</c>, which Domo sends for an instance that was just started, are all
    /// <see cref="None"/>.
    /// </param>
    public WorkflowStatus(string? value) => _value = value is "" or "null" ? null : value;

    /// <summary>Not said: the instance was just started.</summary>
    public static WorkflowStatus None => default;

    /// <summary><c>IN_PROGRESS</c>.</summary>
    public static WorkflowStatus InProgress => new("IN_PROGRESS");

    /// <summary><c>COMPLETED</c>.</summary>
    public static WorkflowStatus Completed => new("COMPLETED");

    /// <summary><c>CANCELED</c>.</summary>
    public static WorkflowStatus Canceled => new("CANCELED");

    /// <summary><c>FAILED</c>.</summary>
    public static WorkflowStatus Failed => new("FAILED");

    /// <summary>The text of Domo; empty for <see cref="None"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>True when the instance has ended: completed, canceled or failed.</summary>
    public bool IsFinal => this == Completed || this == Canceled || this == Failed;

    /// <summary>The text of Domo; <c>none</c> for <see cref="None"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "none";
}
