using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Reads the properties and constructor parameters of one class.</summary>
/// <param name="type">The class.</param>
/// <param name="constructor">The constructor.</param>
/// <param name="document">The reader that collects the problems and the classes of properties.</param>
internal sealed class ShapeReader(INamedTypeSymbol type, IMethodSymbol constructor, DocumentReader document)
{
    private readonly List<DocumentMember> _members = [];
    private DocumentExtension? _extension;

    public DocumentShape Read()
    {
        var properties = Properties();
        var bound = new Dictionary<IPropertySymbol, int>(SymbolEqualityComparer.Default);
        for (int i = 0; i < constructor.Parameters.Length; i++)
        {
            if (PropertyOf(constructor.Parameters[i], properties) is { } property)
            {
                bound[property] = i;
            }
        }

        foreach (var property in properties)
        {
            AddMember(property, inConstructor: bound.ContainsKey(property));
        }

        return new(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            new(Parameters(properties)),
            new(_members),
            _extension);
    }

    /// <summary>Returns the public properties, base classes first, without overridden or hidden ones.</summary>
    private List<IPropertySymbol> Properties()
    {
        var classes = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            classes.Push(current);
        }

        var properties = new List<IPropertySymbol>();
        foreach (var current in classes)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol
                    {
                        IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public,
                        GetMethod.DeclaredAccessibility: Accessibility.Public,
                    } property)
                {
                    properties.RemoveAll(known => known.Name == property.Name);
                    properties.Add(property);
                }
            }
        }

        return properties;
    }

    private List<DocumentParameter> Parameters(List<IPropertySymbol> properties)
    {
        var parameters = new List<DocumentParameter>();
        foreach (var parameter in constructor.Parameters)
        {
            string? value = DefaultValues.Of(parameter);
            var property = PropertyOf(parameter, properties);
            bool isRead = property is not null
                && _members.Exists(member => member.Name == CSharpName.Escape(property.Name) && member.IsRead);
            if (property is null && value is null)
            {
                document.Report(type, "its constructor parameter '" + parameter.Name + "' has no property of the same name and type");
            }

            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                document.Report(type, "its constructor parameter '" + parameter.Name + "' is passed by reference");
            }

            parameters.Add(new(isRead ? CSharpName.Escape(property!.Name) : null, value));
        }

        return parameters;
    }

    private static IPropertySymbol? PropertyOf(IParameterSymbol parameter, List<IPropertySymbol> properties) => properties.Find(property =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));

    private void AddMember(IPropertySymbol property, bool inConstructor)
    {
        string? ignored = JsonAttributes.IgnoreCondition(property);
        bool mustBeSet = property.IsRequired && !SetsRequiredMembers();
        if (ignored == "Always")
        {
            if (mustBeSet)
            {
                document.Report(property, "is required, but [JsonIgnore] prevents setting it");
            }

            return;
        }

        // A property without a setter is computed, so it is not part of the document.
        if (document.SetterOf(property, mustBeSet, inConstructor && !mustBeSet) is not { } setter)
        {
            if (JsonAttributes.Has(property, "JsonExtensionData"))
            {
                document.Report(property, "has [JsonExtensionData] but no setter");
            }

            return;
        }

        if (JsonAttributes.Has(property, "JsonExtensionData"))
        {
            AddExtension(property, setter);
        }
        else if (JsonAttributes.ConverterOf(property) is { } converter)
        {
            document.Report(property, "has the converter " + converter + ", which emitted code does not call");
        }
        else if (document.ReadValue(property.Type, property) is { } value)
        {
            _members.Add(new(CSharpName.Escape(property.Name), JsonAttributes.TextOf(property, "JsonPropertyName"), value, setter)
            {
                IsRequired = mustBeSet || JsonAttributes.Has(property, "JsonRequired"),
                IsRead = ignored != "WhenReading",
                Writing = ignored switch
                {
                    "Never" => DocumentWriting.Always,
                    "WhenWritingDefault" => DocumentWriting.UnlessDefault,
                    "WhenWriting" => DocumentWriting.Never,
                    _ => DocumentWriting.UnlessNull,
                },
            });
        }
    }

    private void AddExtension(IPropertySymbol property, DocumentSetter setter)
    {
        string name = property.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        bool isDictionary = name is "global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>"
            or "global::System.Collections.Generic.IDictionary<string, global::System.Text.Json.JsonElement>";
        if (!isDictionary && name != "global::System.Text.Json.Nodes.JsonObject")
        {
            document.Report(property, "has [JsonExtensionData], which requires a JsonObject or a Dictionary<string, JsonElement>");
        }
        else if (setter.Kind is DocumentSetterKind.Initializer or DocumentSetterKind.Constructor)
        {
            document.Report(property, "has [JsonExtensionData], so it cannot be required or a constructor parameter");
        }
        else
        {
            _extension = new(CSharpName.Escape(property.Name), isDictionary, setter);
        }
    }

    private bool SetsRequiredMembers()
    {
        foreach (var attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
