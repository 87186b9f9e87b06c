namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>workflowsMapping</c>: a workflow the app may start.</summary>
/// <param name="Alias">The name the app uses; part of the URL.</param>
public sealed record WorkflowMapping(string Alias)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The workflow's UUID.</summary>
    public string? ModelId { get; init; }

    /// <summary>The workflow's version.</summary>
    public string? Version { get; init; }

    /// <summary>The name of the workflow's start event.</summary>
    public string? StartName { get; init; }

    /// <summary>The workflow's inputs.</summary>
    public EquatableArray<ParameterMapping> Parameters { get; init; }
}
