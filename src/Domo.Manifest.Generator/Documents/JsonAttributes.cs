using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>The attributes of System.Text.Json that count for documents.</summary>
internal static class JsonAttributes
{
    /// <summary>The attribute of this name on a symbol; null when there is none.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="name">The name in <c>System.Text.Json.Serialization</c>, without <c>Attribute</c>.</param>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name + "Attribute"
                && type.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization")
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether an attribute of this name is on a symbol.</summary>
    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    /// <summary>The text that an attribute takes; null without the attribute.</summary>
    public static string? TextOf(ISymbol symbol, string name) =>
        Find(symbol, name)?.ConstructorArguments is [{ Value: string text }] ? text : null;

    /// <summary>The condition of <c>[JsonIgnore]</c> by name, which is <c>Always</c> unless it says otherwise; null without the attribute.</summary>
    public static string? IgnoreCondition(IPropertySymbol property)
    {
        if (Find(property, "JsonIgnore") is not { } ignore)
        {
            return null;
        }

        foreach (var argument in ignore.NamedArguments)
        {
            if (argument is { Key: "Condition", Value: { Type: { } type, Value: { } value } })
            {
                foreach (var member in type.GetMembers())
                {
                    if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
                    {
                        return field.Name;
                    }
                }
            }
        }

        return "Always";
    }

    /// <summary>The converter that a symbol asks for; null when it asks for none but those whose work is done anyway.</summary>
    public static string? ConverterOf(ISymbol symbol)
    {
        if (Find(symbol, "JsonConverter") is not { } attribute)
        {
            return null;
        }

        string? converter = attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }] ? type.Name : "JsonConverter";
        return converter is "DomoDateTimeConverter" or "JsonStringEnumConverter" ? null : converter;
    }
}
