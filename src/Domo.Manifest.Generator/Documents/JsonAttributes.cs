using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Reads the System.Text.Json attributes that apply to documents.</summary>
internal static class JsonAttributes
{
    /// <summary>Returns the attribute with this name on a symbol, or null.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="name">The attribute's name in <c>System.Text.Json.Serialization</c>, without <c>Attribute</c>.</param>
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

    /// <summary>Returns whether a symbol has the attribute with this name.</summary>
    public static bool Has(ISymbol symbol, string name) => Find(symbol, name) is not null;

    /// <summary>Returns the string argument of an attribute, or null without the attribute.</summary>
    public static string? TextOf(ISymbol symbol, string name) =>
        Find(symbol, name)?.ConstructorArguments is [{ Value: string text }] ? text : null;

    /// <summary>Returns the name of the <c>[JsonIgnore]</c> condition, <c>Always</c> by default, or null without the attribute.</summary>
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

    /// <summary>Returns the converter of a symbol, or null if it has none or one whose behavior the emitted code already has.</summary>
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
