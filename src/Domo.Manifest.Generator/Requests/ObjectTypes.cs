using System.Globalization;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Requests;

/// <summary>
/// Collects the objects with declared children, assigns each a type and emits the types. A type is named by its path (function, parameter,
/// child, …). Equal names are rare: the first in the file keeps the plain name, the others get a number.
/// </summary>
/// <param name="reserved">Type names that are already in use.</param>
internal sealed class ObjectTypes(params string[] reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);
    private readonly List<Declaration> _declarations = [];

    /// <summary>Returns the type of a parameter. Declares a type for an object with children.</summary>
    /// <param name="mapping">The parameter.</param>
    /// <param name="path">The name of the type to declare, without its suffix.</param>
    /// <param name="use">Whether the object is sent or received.</param>
    public WireType Resolve(ParameterMapping mapping, string path, ObjectUse use)
    {
        if (mapping.Type != ParameterType.Object || mapping.Children.Count == 0)
        {
            return WireType.Of(mapping.Type);
        }

        path = CSharpName.Shorten(path);
        string name = Allocate(path, use);
        var byAlias = Entries.ByKey(mapping.Children, child => child.Alias);
        var chosen = Entries.ChosenNames(byAlias, child => child.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [name, .. ReservedMembers.OfWritable]);
        var properties = new List<RecordProperty>();
        _declarations.Add(new Declaration(name, mapping.Alias, use, properties));
        foreach (var child in byAlias.Values)
        {
            var childType = Resolve(child, path + names[child.Alias], use);
            properties.Add(new RecordProperty(child.Alias, names[child.Alias], childType, MethodParameter.Describe(child, childType))
            {
                IsList = child.IsList,
                SendsNull = MethodParameter.SendsNull(child),
                IsRequired = !MethodParameter.IsOptionalMapping(child)
                    && (child.IsList || child.IsNeverNull || childType.CSharp != WireType.Json.CSharp),
            });
        }

        return use == ObjectUse.Input
            ? new WireType(name, "", "WriteObject", "object")
            : new WireType(name, $"ReadObject<{name}>", "", "object");
    }

    /// <summary>Emits the declared types.</summary>
    public void Emit(SourceWriter file)
    {
        foreach (var declaration in _declarations)
        {
            bool isInput = declaration.Use == ObjectUse.Input;
            file.Separate();
            file.Write($$"""
                /// <summary>The object {{XmlDoc.Code(declaration.Alias)}} of the {{(isInput ? "request" : "response")}}.</summary>
                public sealed partial record {{declaration.Name}} : {{(isInput ? ClientNames.Writable : $"{ClientNames.JsonObject}<{declaration.Name}>")}}
                {
                    {{body => RecordProperty.EmitDeclarations(body, declaration.Properties)}}
                    {{body => EmitJson(body, declaration)}}
                }
                """);
        }
    }

    private static void EmitJson(SourceWriter body, Declaration declaration)
    {
        if (declaration.Use == ObjectUse.Output)
        {
            RecordProperty.EmitReader(body, declaration.Name, declaration.Properties, keepsUnknown: false);
            return;
        }

        body.Separate();
        body.Write($$"""
            void {{ClientNames.Writable}}.WriteJson({{ClientNames.JsonWriter}} writer)
            {
                writer.WriteStartObject();
                {{lines => RecordProperty.EmitWrites(lines, declaration.Properties)}}
                writer.WriteEndObject();
            }
            """);
    }

    private string Allocate(string path, ObjectUse use)
    {
        string name = path + use;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = path + number.ToString(CultureInfo.InvariantCulture) + use;
        }

        return name;
    }

    private sealed record Declaration(string Name, string Alias, ObjectUse Use, List<RecordProperty> Properties);
}
