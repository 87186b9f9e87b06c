using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>A property of an object in a request's body.</summary>
/// <param name="Name">The name that is sent.</param>
/// <param name="NameSpan">The location of the name, or the closest one in the same file.</param>
/// <param name="Value">The value.</param>
internal sealed record BodyProperty(string Name, TextSpan NameSpan, BodyValue Value)
{
    /// <summary>Gets the C# property, or null if the name is a key or part of a JSON literal.</summary>
    public IPropertySymbol? Symbol { get; init; }

    /// <summary>Gets where the name comes from.</summary>
    public BodyName Source { get; init; }

    /// <summary>Gets whether the value can be replaced by one of another type.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>Gets whether the property may be omitted when it is sent.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Gets the property for messages.</summary>
    public string Label => Symbol is { } symbol ? new DocumentProperty(symbol, Name).Label : Name;

    /// <summary>Returns the source at <see cref="NameSpan"/> that sends another name, or null if it has no simple form.</summary>
    /// <param name="name">The name to send.</param>
    public string? Rename(string name)
    {
        bool isIdentifier = SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
            && JsonNames.Camel(name) == name;
        return Source switch
        {
            BodyName.Key => Report.Plain(name),
            BodyName.Member when isIdentifier => name,
            BodyName.Inferred when isIdentifier => name + " = " + Value.Expression,
            _ => null,
        };
    }

    /// <summary>Returns the source at the value's span that sends another value, or null if it has no simple form.</summary>
    /// <param name="source">The source of the value to send.</param>
    public string? Replace(string? source) =>
        source is null || !IsUntyped || Value.Expression?.Span != Value.Span ? null
        : Source == BodyName.Inferred ? Symbol!.Name + " = " + source
        : source;
}
