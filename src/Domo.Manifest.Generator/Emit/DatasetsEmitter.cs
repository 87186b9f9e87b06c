using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the datasets: a client for each, and a row type for each that has fields.</summary>
internal static class DatasetsEmitter
{
    public const string ClassName = "DatasetClients";

    /// <summary>Ends the name of every type this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string RowSuffix = "Row";

    public static SourceText Emit(EmitTarget target, EquatableArray<DatasetMapping> datasets)
    {
        var byAlias = Entries.ByKey(datasets, dataset => dataset.Alias);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.Open(target);

        writer
            .Line(XmlDoc.Summary("The datasets the app reads, by alias."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + ClassName)
            .Open("internal " + ClassName + "(" + ClientNames.Client + " client)");
        foreach (var dataset in byAlias.Values)
        {
            writer.Line(names[dataset.Alias] + " = new " + ClientOf(target, dataset, names) + "(client, " + Arguments(dataset) + ");");
        }

        writer.Close();
        foreach (var dataset in byAlias.Values)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary("Dataset " + XmlDoc.Code(dataset.Alias) + (dataset.DataSetId is { Length: > 0 } id ? ", id " + XmlDoc.Code(id) : "") + "."))
                .Line("public " + ClientOf(target, dataset, names) + " " + names[dataset.Alias] + " { get; }");
        }

        writer.Close();
        foreach (var dataset in byAlias.Values)
        {
            if (dataset.Fields.Count > 0)
            {
                EmitRow(writer, target, names[dataset.Alias] + RowSuffix, dataset);
            }
        }

        return writer.Close().ToSourceText();
    }

    private static string ClientOf(EmitTarget target, DatasetMapping dataset, Dictionary<string, string> names)
    {
        string row = dataset.Fields.Count == 0 ? ClientNames.Row : target.Nested(names[dataset.Alias] + RowSuffix);
        return ClientNames.DatasetClient + "<" + row + ">";
    }

    /// <summary>
    /// The alias, and the fields to ask for: those the manifest lists, so that no more comes back than the row holds. Columns
    /// under their own names are free text, commas included, and the query has no way to quote them; all come back then.
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

        return CSharpLiteral.Text(dataset.Alias) + ", [" + string.Join(", ", fields) + "]";
    }

    private static void EmitRow(SourceWriter writer, EmitTarget target, string type, DatasetMapping dataset)
    {
        var fields = new List<EmittedProperty>();
        var byAlias = Entries.ByKey(dataset.Fields, field => field.Alias);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, [type, .. ReservedMembers.OfRecord]);
        foreach (var field in byAlias.Values)
        {
            var wireType = WireType.Of(field.Type);
            string column = field.ColumnName is null || field.ColumnName == field.Alias
                ? "Field " + XmlDoc.Code(field.Alias)
                : "Column " + XmlDoc.Code(field.ColumnName) + ", field " + XmlDoc.Code(field.Alias);
            fields.Add(new EmittedProperty(field.Alias, names[field.Alias], wireType, column + " (" + wireType.Label + ")."));
        }

        writer
            .Line()
            .Line(XmlDoc.Summary("A row of dataset " + XmlDoc.Code(dataset.Alias) + "."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial record " + type + " : " + ClientNames.Readable + "<" + target.Nested(type) + ">");
        EmittedProperty.EmitDeclarations(writer, fields);
        EmittedProperty.EmitReader(writer, target.Nested(type), fields, keepsUnknown: false);
        writer.Close();
    }
}
