namespace Domo.Manifest.Declarations;

/// <summary>An input of a workflow or function, a function's output, or a property of an object among these.</summary>
/// <param name="Alias">The name on the wire.</param>
/// <param name="DeclaredType">The type as spelled in the file.</param>
/// <param name="Type">The parsed type; <see cref="ParameterType.Unknown"/> if no source documents it.</param>
public sealed record ParameterMapping(string Alias, string? DeclaredType, ParameterType Type)
{
    /// <summary>Gets the parameter's own name in the workflow or function, if it differs from the alias; requests use the alias.</summary>
    public string? Name { get; init; }

    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Gets whether the value is a list of <see cref="Type"/>.</summary>
    public bool IsList { get; init; }

    /// <summary>Gets whether null may be sent or returned.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets whether <c>domo.types.json</c> says that the value is never null, even for untyped JSON.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Gets whether a workflow requires the value; null when the file does not say.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>The value that Domo uses when the app sends none, as JSON.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>The properties of an object; empty for an object of any shape.</summary>
    public EquatableArray<ParameterMapping> Children { get; init; }
}
