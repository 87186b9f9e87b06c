using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the datasets: a client for each, and for each that has fields a row type and a token for each field.</summary>
internal static class DatasetsEmitter
{
    public const string ClassName = "DatasetClients";

    /// <summary>End the names of the types this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string ClientSuffix = "Dataset";
    private const string RowSuffix = "Row";
    private const string FieldsSuffix = "Fields";

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
            EmitClient(writer, target, names[dataset.Alias], dataset);
        }

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

    private static IEnumerable<(string Property, string Type, string Summary, string? Obsolete)> ClientsOf(
        EmitTarget target, IReadOnlyList<DatasetMapping> datasets, Dictionary<string, string> names)
    {
        foreach (var dataset in datasets)
        {
            yield return (names[dataset.Alias], target.Nested(names[dataset.Alias] + ClientSuffix), Describe(dataset), dataset.Obsolete);
        }
    }

    private static string Describe(DatasetMapping dataset) =>
        "Dataset " + XmlDoc.Code(dataset.Alias) + (dataset.DataSetId is { Length: > 0 } id ? ", id " + XmlDoc.Code(id) : "") + ".";

    private static void EmitClient(SourceWriter writer, EmitTarget target, string name, DatasetMapping dataset)
    {
        bool hasRow = dataset.Fields.Count > 0;
        string row = hasRow ? target.Nested(name + RowSuffix) : ClientNames.Row;
        string fields = hasRow ? target.Nested(name + FieldsSuffix) : ClientNames.Fields;
        string client = ClientNames.DatasetClient + "<" + row + ", " + fields + ">";
        SectionFile.EmitClient(writer, target, name + ClientSuffix, client, Describe(dataset), Arguments(dataset), obsolete: dataset.Obsolete);
        writer.Close();
    }

    /// <summary>
    /// The alias, and the fields to ask for: those the manifest lists, so that no more comes back than the row holds. A name with
    /// a comma cannot be asked for, since the query has no way to quote it, and columns under their own names are free text; all
    /// come back then.
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

    /// <summary>The properties of the row, whose names the tokens of the fields share.</summary>
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
            .Line(XmlDoc.Summary("The fields of dataset " + XmlDoc.Code(dataset.Alias) + ", to ask for rows with."))
            .Line(SectionFile.GeneratedCode)
            .LineIf(SectionFile.Obsolete(dataset.Obsolete))
            .Open("public sealed partial class " + type);
        for (int i = 0; i < fields.Count; i++)
        {
            var (token, reader) = properties[i].Type.DataField;
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
