using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Datasets;

/// <summary>Emits the datasets: a client for each, and a row type and query fields for each dataset with declared fields.</summary>
internal static class DatasetsEmitter
{
    public const string ClassName = "DatasetClients";

    /// <summary>The suffixes of the type names. They are unique to this section, so sections cannot collide.</summary>
    private const string RowSuffix = "Row";
    private const string FieldsSuffix = "RowFields";

    public static SourceText Emit(RootClass target, EquatableArray<DatasetMapping> datasets)
    {
        var byAlias = Entries.ByKey(datasets, dataset => dataset.Alias);
        var chosen = Entries.ChosenNames(byAlias, dataset => dataset.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
        return SectionFile.CreateSection(target, Spellings.Datasets, ClassName, byAlias.Keys, alias => names[alias], file =>
        {
            SectionFile.EmitClients(
                file, target, ClassName, "The datasets the app reads, by alias.", ClientsOf(byAlias.Values, names));
            foreach (var dataset in byAlias.Values)
            {
                if (dataset.Fields.Count > 0)
                {
                    EmitRow(file, names[dataset.Alias], dataset);
                }
            }
        });
    }

    private static List<EmittedClient> ClientsOf(IReadOnlyList<DatasetMapping> datasets, Dictionary<string, string> names)
    {
        var clients = new List<EmittedClient>(datasets.Count);
        foreach (var dataset in datasets)
        {
            string name = names[dataset.Alias];
            bool hasRow = dataset.Fields.Count > 0;
            string row = hasRow ? name + RowSuffix : ClientNames.Row;
            string fields = hasRow ? name + FieldsSuffix : ClientNames.Fields;
            string id = dataset.DataSetId is { Length: > 0 } given ? $", id {XmlDoc.Code(given)}" : "";
            clients.Add(new EmittedClient(
                name,
                $"{ClientNames.DatasetQuery}<{row}, {fields}>",
                $"new(client, {CSharpLiteral.Text(dataset.Alias)}{(hasRow && dataset.ReturnsAllColumns ? ", []" : "")})",
                $"Dataset {XmlDoc.Code(dataset.Alias)}{id}.")
            {
                Obsolete = dataset.Obsolete,
            });
        }

        return clients;
    }

    private static void EmitRow(SourceWriter file, string name, DatasetMapping dataset)
    {
        string row = name + RowSuffix;
        string fields = name + FieldsSuffix;
        string alias = XmlDoc.Code(dataset.Alias);
        var properties = PropertiesOf(dataset, row, fields);
        file.Separate();
        file.Write($$"""
            /// <summary>A row of dataset {{alias}}.</summary>
            {{SectionFile.Obsolete(dataset.Obsolete)}}
            public sealed partial record {{row}} : {{ClientNames.JsonObject}}<{{row}}>
            {
                {{body => RecordProperty.EmitDeclarations(body, properties)}}
                {{body => RecordProperty.EmitReader(body, row, properties, keepsUnknown: false)}}
            }

            /// <summary>The fields of dataset {{alias}}, for queries.</summary>
            {{SectionFile.Obsolete(dataset.Obsolete)}}
            public sealed partial class {{fields}}
            {
                {{body => EmitFields(body, dataset, properties)}}
            }
            """);
    }

    /// <summary>Returns the properties of the row. The fields have the same names.</summary>
    private static List<RecordProperty> PropertiesOf(DatasetMapping dataset, string rowType, string fieldsType)
    {
        var byAlias = Entries.ByKey(dataset.Fields, field => field.Alias);
        var chosen = Entries.ChosenNames(byAlias, field => field.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [rowType, fieldsType, .. ReservedMembers.OfRecord]);
        var properties = new List<RecordProperty>(byAlias.Values.Count);
        foreach (var field in byAlias.Values)
        {
            var wireType = WireType.Of(field.Type);
            string column = field.ColumnName is null || field.ColumnName == field.Alias
                ? $"Field {XmlDoc.Code(field.Alias)}"
                : $"Column {XmlDoc.Code(field.ColumnName)}, field {XmlDoc.Code(field.Alias)}";
            properties.Add(new RecordProperty(field.Alias, names[field.Alias], wireType, $"{column} ({wireType.Label}).")
            {
                IsRequired = field.IsNeverNull && !wireType.HoldsNull,
            });
        }

        return properties;
    }

    private static void EmitFields(SourceWriter body, DatasetMapping dataset, List<RecordProperty> properties)
    {
        var fields = Entries.ByKey(dataset.Fields, field => field.Alias).Values;
        for (int i = 0; i < fields.Count; i++)
        {
            var property = properties[i];
            var (type, read) = property.Type.DatasetField;
            string arguments = CSharpLiteral.Text(fields[i].Alias) + (read is null ? "" : $", {read}");
            string column = fields[i].ColumnName is { Length: > 0 } name && name != fields[i].Alias
                ? $$""" { ColumnName = {{CSharpLiteral.Text(name)}} }"""
                : "";
            body.Separate();
            body.Write($$"""
                /// <summary>{{property.Summary}}</summary>
                public {{type}} {{property.Name}} { get; } = new({{arguments}}){{column}};
                """);
        }
    }
}
