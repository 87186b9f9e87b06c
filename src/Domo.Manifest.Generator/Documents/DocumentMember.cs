namespace Domo.Manifest.Generator.Documents;

/// <summary>A property of a class of the app's own.</summary>
/// <param name="Name">The property, as C# spells it in code.</param>
/// <param name="JsonName">What <c>[JsonPropertyName]</c> says; null without it.</param>
/// <param name="Value">The type of its value.</param>
/// <param name="Setter">How it is set.</param>
internal sealed record DocumentMember(string Name, string? JsonName, DocumentValue Value, DocumentSetter Setter)
{
    /// <summary>Whether it must be in the JSON, and not null unless its type allows that.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the JSON is looked at for it.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>When it is written.</summary>
    public DocumentWriting Writing { get; init; }
}
