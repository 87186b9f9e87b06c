using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Types;

/// <summary>The schema of <c>domo.types.json</c>.</summary>
internal static class TypesSchema
{
    // What begins so is a note, or for editors.
    private const string Notes = "^(?:[$_/]|$)";

    public static JsonSchema Build()
    {
        var root = Node.Object();
        root.Title = "domo.types.json";
        root.Description = "The types that a Domo manifest.json has no place for. It stands beside the manifest; Domo does not read it.";
        root.AllowAdditionalProperties = false;
        root.PatternProperties[Notes] = Node.Anything();
        var definitions = new Definitions(root);
        var columns = definitions.Add("columns", Node.Map(Column(definitions)));
        root.Properties[SchemaLine.Name] = new JsonSchemaProperty { Description = "The schema of this file, for editors." }
            .With("examples", new[] { SchemaLine.TypesSchema });
        root.Properties[TypesSection.Datasets.Name] = Section(
            TypesSection.Datasets,
            columns,
            "The types of dataset fields, by the dataset's alias in the manifest.",
            "The types, by the field's alias; by the column's name where the manifest lists no fields.");
        root.Properties[TypesSection.Collections.Name] = Section(
            TypesSection.Collections,
            columns,
            "The types of document columns, by the collection's name in the manifest. A schema in the manifest goes first.",
            "The types, by the property of the document's content.");
        return root;
    }

    private static JsonSchemaProperty Section(TypesSection section, JsonSchema columns, string description, string columnsDescription)
    {
        var other = section.IsDatasets ? TypesSection.Collections : TypesSection.Datasets;
        var entry = Node.Object();
        entry.Properties[section.Columns] = Node.Ref(columns);
        entry.Properties[section.Columns].Description = columnsDescription;

        // Without the right property, an entry may hold notes, but neither types directly nor an object of them under the other name.
        var misplaced = Node.AnyOf(
            new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1, AdditionalPropertiesSchema = Type() },
            Node.Has(other.Columns, WithoutType()));
        entry.AllOf.Add(Node.If(misplaced, Node.Has(section.Columns), $"Write the types in '{section.Columns}'."));
        var node = Node.Map(entry);
        node.Description = description;
        return node;
    }

    /// <summary>What the rules take for a type, whether or not it is one of the six.</summary>
    private static JsonSchemaProperty Type() => Node.AnyOf(
        Node.Text(),
        Node.Has(Spellings.Type.Name, new JsonSchemaProperty { Type = JsonObjectType.String | JsonObjectType.Number }));

    private static JsonSchemaProperty WithoutType()
    {
        var node = new JsonSchemaProperty { Type = JsonObjectType.Object | JsonObjectType.Array };
        node.AllOf.Add(Node.Not(Type()));
        return node;
    }

    private static JsonSchemaProperty Column(Definitions definitions)
    {
        // The rules take any letter case, and editors offer the right one.
        string names = string.Join(", ", ColumnTypes.Names);
        var anyCase = Node.Text(Patterns.AnyCaseOf(ColumnTypes.Names), $"Write one of {names}.");
        var type = definitions.Add("type", Node.AnyOf(ColumnTypeNode.Build(), anyCase));
        return Node.AnyOf(new JsonSchema { Reference = type }, Node.Has(Spellings.Type.Name, Node.Ref(type)));
    }
}
