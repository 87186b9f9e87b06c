using Domo.Manifest.Generator.Documents;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>A property of a class that is written as JSON.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="JsonName">The JSON name, or null if it is unknown.</param>
internal sealed record DocumentProperty(IPropertySymbol Symbol, string? JsonName)
{
    /// <summary>Gets the property with its class, for messages.</summary>
    public string Label => Symbol.ContainingType.IsAnonymousType ? Symbol.Name : Symbol.ContainingType.Name + "." + Symbol.Name;

    /// <summary>Gets whether attributes, rather than the type, determine how the value is written.</summary>
    public bool HasOwnConverter => JsonAttributes.ConverterOf(Symbol) is not null || JsonAttributes.Has(Symbol, "JsonNumberHandling");

    /// <summary>Gets whether the property has the converter that writes timestamps in the form that syncs.</summary>
    public bool HasMomentConverter =>
        JsonAttributes.Find(Symbol, "JsonConverter")?.ConstructorArguments
            is [{ Value: INamedTypeSymbol { Name: "DomoDateTimeConverter" } }];

    /// <summary>Returns the JSON properties of a class and its base classes.</summary>
    /// <param name="type">The class.</param>
    /// <param name="columns">The collection's columns.</param>
    /// <param name="writing">How the class is serialized.</param>
    public static List<DocumentProperty> Of(INamedTypeSymbol type, DocumentColumns columns, JsonWriting writing)
    {
        var properties = new List<DocumentProperty>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && IsWritten(property, writing) && known.Add(property.Name))
                {
                    properties.Add(new(property, NameOf(property, columns, writing.Naming)));
                }
            }
        }

        return properties;
    }

    /// <summary>Returns whether a class keeps undeclared JSON properties.</summary>
    public static bool KeepsOthers(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && JsonAttributes.Has(member, "JsonExtensionData"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWritten(IPropertySymbol property, JsonWriting writing) =>
        property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public }
        && property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && JsonAttributes.IgnoreCondition(property) != "Always"
        && !JsonAttributes.Has(property, "JsonExtensionData")
        && (writing.Naming != JsonNaming.Columns || IsStored(property));

    /// <summary>
    /// Returns whether emitted code stores a property. A property without a setter and constructor parameter is computed.
    /// </summary>
    private static bool IsStored(IPropertySymbol property)
    {
        if (property.SetMethod is not null)
        {
            return true;
        }

        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? NameOf(IPropertySymbol property, DocumentColumns columns, JsonNaming naming) =>
        JsonAttributes.TextOf(property, "JsonPropertyName") ?? naming switch
        {
            JsonNaming.AsDeclared => property.Name,
            JsonNaming.CamelCase => JsonNames.Camel(property.Name),
            JsonNaming.Columns => columns.Similar(property.Name)?.Name ?? JsonNames.Camel(property.Name),
            _ => null,
        };
}
