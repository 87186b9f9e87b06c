namespace Domo.Manifest.Model;

/// <summary>An input of a workflow or function, a function's output, or a child of an object among these.</summary>
/// <param name="Alias">The name on the wire.</param>
/// <param name="DeclaredType">The type as spelled in the file.</param>
/// <param name="Type">What the spelling means; <see cref="ParameterType.Unknown"/> when no source knows it.</param>
public sealed record ParameterMapping(string Alias, string? DeclaredType, ParameterType Type)
{
    /// <summary>The name in C#, from <c>domo.types.json</c>; null for the one that is made of the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Whether the value is a list of <see cref="Type"/>.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether null may be sent, or come back.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether <c>domo.types.json</c> says that null never comes, so that not even any JSON may be null.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Whether a workflow insists on the value; null when the file does not say.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>The value that Domo takes when the app sends none, as JSON text.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>The properties of an object; empty for any object.</summary>
    public EquatableArray<ParameterMapping> Children { get; init; }
}
