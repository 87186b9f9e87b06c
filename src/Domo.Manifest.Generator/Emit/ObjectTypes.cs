using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Naming;

namespace Domo.Manifest.Generator.Emit;

/// <summary>
/// Collects the objects with declared children, assigns each a type and emits the types. A type is named by its path (function, parameter,
/// child, …). Equal names are rare: the first in the file keeps the plain name, the others get a number.
/// </summary>
/// <param name="container">The containing class, <c>global::</c>-qualified.</param>
/// <param name="reserved">Type names that are already in use.</param>
internal sealed class ObjectTypes(string container, params string[] reserved)
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
        string type = container + "." + name;
        var byAlias = Entries.ByKey(mapping.Children, child => child.Alias);
        var chosen = Entries.ChosenNames(byAlias, child => child.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [name, .. ReservedMembers.OfWritable]);
        var properties = new List<EmittedProperty>();
        _declarations.Add(new Declaration(name, mapping.Alias, use, properties));
        foreach (var child in byAlias.Values)
        {
            var childType = Resolve(child, path + names[child.Alias], use);
            properties.Add(new EmittedProperty(child.Alias, names[child.Alias], childType, MethodParameter.Describe(child, childType))
            {
                IsList = child.IsList,
                SendsNull = MethodParameter.SendsNull(child),
                IsRequired = !MethodParameter.IsOptionalMapping(child)
                    && (child.IsList || child.IsNeverNull || childType.CSharp != WireType.Json.CSharp),
            });
        }

        return use == ObjectUse.Input
            ? new WireType(type, "", "WriteObject", "object")
            : new WireType(type, "ReadObject<" + type + ">", "", "object");
    }

    /// <summary>Emits the declared types.</summary>
    public void Emit(SourceWriter writer)
    {
        foreach (var declaration in _declarations)
        {
            string type = container + "." + declaration.Name;
            bool isInput = declaration.Use == ObjectUse.Input;
            string contract = isInput ? ClientNames.Writable : ClientNames.Readable + "<" + type + ">";
            writer
                .Line()
                .Line(XmlDoc.Summary("The object " + XmlDoc.Code(declaration.Alias) + (isInput ? " of the request." : " of the response.")))
                .Line(SectionFile.GeneratedCode)
                .Open("public sealed partial record " + declaration.Name + " : " + contract);
            EmittedProperty.EmitDeclarations(writer, declaration.Properties);
            if (isInput)
            {
                writer
                    .Line()
                    .Open("void " + ClientNames.Writable + ".WriteJson(" + ClientNames.JsonWriter + " writer)")
                    .Line("writer.WriteStartObject();");
                EmittedProperty.EmitWrites(writer, declaration.Properties);
                writer.Line("writer.WriteEndObject();").Close();
            }
            else
            {
                EmittedProperty.EmitReader(writer, type, declaration.Properties, keepsUnknown: false);
            }

            writer.Close();
        }
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

    private sealed record Declaration(string Name, string Alias, ObjectUse Use, List<EmittedProperty> Properties);
}
