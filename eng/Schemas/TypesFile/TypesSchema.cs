using Domo.Manifest.Binding;
using Domo.Manifest.Rules.TypesFile;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using Domo.Manifest.TypesFile;
using NJsonSchema;

namespace Domo.Manifest.Schemas.TypesFile;

/// <summary>The schema of <c>domo.types.json</c>.</summary>
internal static class TypesSchema
{
    public static JsonSchema Build()
    {
        var root = Closed(Node.Object());
        root.Title = "domo.types.json";
        root.Describe("The types that a Domo `manifest.json` cannot declare. The file is next to the manifest; Domo does not read it.");
        root.Properties[SchemaLine.Name] = new JsonSchemaProperty { Description = "The JSON Schema of this file, for editors." }
            .With("examples", new[] { SchemaLine.TypesSchema });
        var definitions = new Definitions(root);
        var name = definitions.Add(
            "name", Node.Text(Patterns.CSharpName, "Use a valid C# name: letters, digits and underscores; not a keyword.", orNull: true));
        var values = new Dictionary<TypesKind, TypedValueNode>
        {
            [TypesKind.Field] = new(definitions, TypesKind.Field, "field", name),
            [TypesKind.Column] = new(definitions, TypesKind.Column, "column", name),
            [TypesKind.Parameter] = new(definitions, TypesKind.Parameter, "parameter", name),
        };
        foreach (var section in TypesSection.All)
        {
            root.Properties[section.Part.Name] = Section(section, values[section.Kind], name);
        }

        return root;
    }

    /// <summary>Allows only the properties that are added afterwards, and comments.</summary>
    public static JsonSchemaProperty Closed(JsonSchemaProperty node)
    {
        // Names with these prefixes are comments, or for editors.
        node.AllowAdditionalProperties = false;
        node.PatternProperties["^(?:[$_/]|$)"] = Node.Anything();
        return node;
    }

    private static JsonSchemaProperty Section(TypesSection section, TypedValueNode value, JsonSchema name)
    {
        var entry = new ObjectNode(Closed(Node.Object()), TypesHovers.Of(section))
            .Add(Spellings.Name.Name, Node.Ref(name))
            .Add(section.Values.Name, Node.Ref(value.Values));
        if (section.HasOutput)
        {
            entry.Add(Spellings.Output.Name, Node.Ref(value.Output()));
        }

        if (section.CanBeObsolete)
        {
            entry.Add(TypesSpellings.Obsolete.Name, Node.AnyOf(Node.Flag(), Node.Text()));
        }

        var node = Node.Map(entry.Node);
        node.Describe(TypesHovers.OfSections[section]);
        return node;
    }
}
