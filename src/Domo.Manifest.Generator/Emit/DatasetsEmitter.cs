using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the datasets: a client for each, and a row type and query fields for each dataset with declared fields.</summary>
internal static class DatasetsEmitter
{
    public const string ClassName = "DatasetClients";

    /// <summary>The suffixes of the type names. They are unique to this section, so sections cannot collide.</summary>
    private const string RowSuffix = "Row";
    private const string FieldsSuffix = "RowFields";

    public static SourceText Emit(EmitTarget target, EquatableArray<DatasetMapping> datasets)
    {
        var byAlias = Entries.ByKey(datasets, dataset => dataset.Alias);
        var chosen = Entries.ChosenNames(byAlias, dataset => dataset.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.OpenSection(target, Spellings.Datasets, ClassName, byAlias.Keys, alias => names[alias]);

        SectionFile.EmitClients(
            writer,
            target,
            ClassName,
            "The datasets the app reads, by alias.",
            [.. ClientsOf(target, byAlias.Values, names)]);
        foreach (var dataset in byAlias.Values)
        {
            if (dataset.Fields.Count > 0)
            {
                string name = names[dataset.Alias];
                var properties = PropertiesOf(dataset, name + RowSuffix, name + FieldsSuffix);
                EmitRow(writer, target, name + RowSuffix, dataset, properties);
                EmitFields(writer, name + FieldsSuffix, dataset, properties);
            }
        }

        return writer.Close().ToSourceText();
    }

    private static IEnumerable<EmittedClient> ClientsOf(
        EmitTarget target, IReadOnlyList<DatasetMapping> datasets, Dictionary<string, string> names)
    {
        foreach (var dataset in datasets)
        {
            string name = names[dataset.Alias];
            bool hasRow = dataset.Fields.Count > 0;
            string row = hasRow ? target.Nested(name + RowSuffix) : ClientNames.Row;
            string fields = hasRow ? target.Nested(name + FieldsSuffix) : ClientNames.Fields;
            string type = ClientNames.DatasetQuery + "<" + row + ", " + fields + ">";
            yield return new EmittedClient(name, type, "new(client, " + Arguments(dataset) + ")", Describe(dataset))
            {
                Obsolete = dataset.Obsolete,
            };
        }
    }

    private static string Describe(DatasetMapping dataset) =>
        "Dataset " + XmlDoc.Code(dataset.Alias) + (dataset.DataSetId is { Length: > 0 } id ? ", id " + XmlDoc.Code(id) : "") + ".";

    /// <summary>
    /// Returns the alias and the fields to request: those in the manifest, so that Domo returns no more than the row has. Requests all
    /// fields if the manifest returns all columns, or if a name contains a comma, which the query cannot quote.
    /// </summary>
    private static string Arguments(DatasetMapping dataset)
    {
        var fields = new List<string>();
        if (!dataset.ReturnsAllColumns)
        {
            foreach (string field in Entries.ByKey(dataset.Fields, field => field.Alias).Keys)
            {
                fields.Add(CSharpLiteral.Text(field));
            }
        }

        bool canAsk = !fields.Exists(field => field.IndexOf(',') >= 0);
        return CSharpLiteral.Text(dataset.Alias) + ", [" + (canAsk ? string.Join(", ", fields) : "") + "]";
    }

    /// <summary>Returns the properties of the row. The fields have the same names.</summary>
    private static List<EmittedProperty> PropertiesOf(DatasetMapping dataset, string rowType, string fieldsType)
    {
        var properties = new List<EmittedProperty>();
        var byAlias = Entries.ByKey(dataset.Fields, field => field.Alias);
        var chosen = Entries.ChosenNames(byAlias, field => field.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [rowType, fieldsType, .. ReservedMembers.OfRecord]);
        foreach (var field in byAlias.Values)
        {
            var wireType = WireType.Of(field.Type);
            string column = field.ColumnName is null || field.ColumnName == field.Alias
                ? "Field " + XmlDoc.Code(field.Alias)
                : "Column " + XmlDoc.Code(field.ColumnName) + ", field " + XmlDoc.Code(field.Alias);
            properties.Add(new EmittedProperty(field.Alias, names[field.Alias], wireType, column + " (" + wireType.Label + ").")
            {
                IsRequired = field.IsNeverNull && !wireType.HoldsNull,
            });
        }

        return properties;
    }

    private static void EmitRow(
        SourceWriter writer, EmitTarget target, string type, DatasetMapping dataset, List<EmittedProperty> properties)
    {
        writer
            .Line()
            .Line(XmlDoc.Summary("A row of dataset " + XmlDoc.Code(dataset.Alias) + "."))
            .Line(XmlDoc.DeclaredIn(target))
            .Line(SectionFile.GeneratedCode)
            .LineIf(SectionFile.Obsolete(dataset.Obsolete))
            .Open("public sealed partial record " + type + " : " + ClientNames.Readable + "<" + target.Nested(type) + ">");
        EmittedProperty.EmitDeclarations(writer, properties);
        EmittedProperty.EmitReader(writer, target.Nested(type), properties, keepsUnknown: false);
        writer.Close();
    }

    private static void EmitFields(SourceWriter writer, string type, DatasetMapping dataset, List<EmittedProperty> properties)
    {
        var fields = Entries.ByKey(dataset.Fields, field => field.Alias).Values;
        writer
            .Line()
            .Line(XmlDoc.Summary("The fields of dataset " + XmlDoc.Code(dataset.Alias) + ", for queries."))
            .Line(SectionFile.GeneratedCode)
            .LineIf(SectionFile.Obsolete(dataset.Obsolete))
            .Open("public sealed partial class " + type);
        for (int i = 0; i < fields.Count; i++)
        {
            var (token, reader) = properties[i].Type.DatasetField;
            string arguments = CSharpLiteral.Text(fields[i].Alias) + (reader is null ? "" : ", " + reader);
            string column = fields[i].ColumnName is { Length: > 0 } name && name != fields[i].Alias
                ? " { ColumnName = " + CSharpLiteral.Text(name) + " }"
                : "";
            if (i > 0)
            {
                writer.Line();
            }

            writer
                .Line(XmlDoc.Summary(properties[i].Summary))
                .Line("public " + token + " " + properties[i].Name + " { get; } = new " + token + "(" + arguments + ")" + column + ";");
        }

        writer.Close();
    }
}
