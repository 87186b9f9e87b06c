using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Datasets;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of a dataset.</summary>
internal static class DatasetSchema
{
    public static JsonSchemaProperty Build(Definitions definitions, SharedParts parts)
    {
        var field = definitions.Add("field", Field(parts));
        var values = new Dictionary<string, JsonSchemaProperty>(StringComparer.Ordinal)
        {
            [Spellings.Alias.Name] = parts.Alias(),
            [Spellings.DataSetId.Name] = Node.Text(Patterns.LowerUuid, "Copy the UUID from the dataset's URL in Domo."),
            [Spellings.Fields.Name] = Node.List(new JsonSchema { Reference = field }),
        };
        var dataset = new ObjectNode(Node.Object().Requiring([.. values.Keys]), DatasetHovers.OfDataset);
        foreach (string name in DatasetListRules.Properties)
        {
            dataset.Add(name, values.TryGetValue(name, out var value) ? value : Node.Anything());
        }

        foreach (string old in Spellings.DataSetId.Alternatives)
        {
            dataset.AddOld(Spellings.DataSetId.Name, old, Node.Anything());
        }

        return dataset.Node;
    }

    private static JsonSchemaProperty Field(SharedParts parts)
    {
        var values = new Dictionary<string, JsonSchemaProperty>(StringComparer.Ordinal)
        {
            [Spellings.Alias.Name] = parts.Alias(),
            [Spellings.ColumnName.Name] = Node.Text(Patterns.NotBlank, "Enter the name of the column."),
        };
        var field = new ObjectNode(Node.Object().Requiring([.. values.Keys]), DatasetHovers.OfField);
        foreach (string name in FieldListRules.Properties)
        {
            field.Add(name, values.TryGetValue(name, out var value) ? value : Node.Anything());
        }

        return field.Node;
    }
}
