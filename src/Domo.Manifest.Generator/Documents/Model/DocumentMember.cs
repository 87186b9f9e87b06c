namespace Domo.Manifest.Generator.Documents.Model;

/// <summary>A property of a user-defined document class.</summary>
/// <param name="Name">The property's name, escaped for C#.</param>
/// <param name="JsonName">The name in <c>[JsonPropertyName]</c>, or null.</param>
/// <param name="Value">The type of the value.</param>
/// <param name="Setter">How the property is set.</param>
internal sealed record DocumentMember(string Name, string? JsonName, DocumentValue Value, DocumentSetter Setter)
{
    /// <summary>Gets whether the JSON must contain the property, with a non-null value unless the type is nullable.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether the property is read from JSON.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Gets when the property is written.</summary>
    public DocumentWriting Writing { get; init; }
}
