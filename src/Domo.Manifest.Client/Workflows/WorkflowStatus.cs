using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>The status of a workflow instance. Undocumented statuses are kept as Domo sent them.</summary>
public readonly record struct WorkflowStatus
{
    private readonly string? _value;

    /// <summary>Creates a status.</summary>
    /// <param name="value">
    /// Domo's name of the status. Null, an empty string and the string <c>null</c>, which Domo sends for an instance that was just started,
    /// are <see cref="None"/>.
    /// </param>
    public WorkflowStatus(string? value) => _value = value is "" or "null" ? null : value;

    /// <summary>No status: the instance was just started.</summary>
    public static WorkflowStatus None => default;

    /// <summary><c>IN_PROGRESS</c>.</summary>
    public static WorkflowStatus InProgress => new("IN_PROGRESS");

    /// <summary><c>COMPLETED</c>.</summary>
    public static WorkflowStatus Completed => new("COMPLETED");

    /// <summary><c>CANCELED</c>.</summary>
    public static WorkflowStatus Canceled => new("CANCELED");

    /// <summary><c>FAILED</c>.</summary>
    public static WorkflowStatus Failed => new("FAILED");

    /// <summary>Domo's name of the status; empty for <see cref="None"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether the instance has ended: completed, canceled or failed.</summary>
    public bool IsFinal => this == Completed || this == Canceled || this == Failed;

    /// <summary>Converts Domo's name to a status.</summary>
    /// <param name="value">The name, such as <c>COMPLETED</c>.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator WorkflowStatus(string? value) => new(value);

    /// <summary>Returns Domo's name of the status.</summary>
    /// <returns>The name; <c>none</c> for <see cref="None"/>.</returns>
    public override string ToString() => _value ?? "none";
}
