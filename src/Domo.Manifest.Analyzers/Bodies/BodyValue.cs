using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>A value in a request's body, as far as it is known at compile time.</summary>
/// <param name="Form">The form of the value in JSON.</param>
/// <param name="Span">The location in the source.</param>
internal sealed record BodyValue(JsonForm Form, TextSpan Span)
{
    /// <summary>Gets the C# expression, or null if the value is part of a JSON literal or only its type is known.</summary>
    public ExpressionSyntax? Expression { get; init; }

    /// <summary>Gets the type, or null if it is unknown.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Gets whether the value is null.</summary>
    public bool IsNull { get; init; }

    /// <summary>Gets a number or a string that is known at compile time, or null.</summary>
    public object? Constant { get; init; }

    /// <summary>Gets the string in a JSON literal, as far as it is known, or null.</summary>
    public MappedText? Text { get; init; }

    /// <summary>Gets whether timestamps are written in the form that syncs.</summary>
    public bool SyncsMoments { get; init; }

    /// <summary>Gets the properties of an object, or null if it is not an object or they are unknown.</summary>
    public IReadOnlyList<BodyProperty>? Properties { get; init; }

    /// <summary>Gets whether an object may have properties other than <see cref="Properties"/>.</summary>
    public bool MayHaveOthers { get; init; }

    /// <summary>
    /// Gets the items of an array, or null if it is not an array or they are unknown. If only their type is known, one item.
    /// </summary>
    public IReadOnlyList<BodyValue>? Items { get; init; }

    /// <summary>Gets whether the value is certainly an array.</summary>
    public bool IsArray => Form == JsonForm.List;

    /// <summary>Gets whether the value is certainly an object.</summary>
    public bool IsObject => Form == JsonForm.Object;

    /// <summary>Returns the property with a name, or null. The last duplicate wins.</summary>
    public BodyProperty? Find(string name)
    {
        for (int i = (Properties?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (string.Equals(Properties![i].Name, name, StringComparison.Ordinal))
            {
                return Properties[i];
            }
        }

        return null;
    }

    /// <summary>Returns the value's description for messages.</summary>
    public string Describe() => IsNull ? "null" : Form switch
    {
        JsonForm.Day or JsonForm.Moment or JsonForm.OtherText => TypeName is { } name ? $"a '{name}'" : "a string",
        _ => Form.Describe(),
    };

    private string? TypeName => Type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?');
}
