using Domo.Manifest.Json;
using Domo.Manifest.Model;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>Whether what domo.types.json types is in the manifest beside it.</summary>
internal sealed class TypesNameRules : RuleSet
{
    public static readonly Rule UnknownDataset = new(
        "DOMO8020",
        RuleSeverity.Warning,
        "The types file types a dataset that the manifest does not have",
        "The manifest beside this file has no dataset '{0}', so its types are read by nothing; {1}")
    {
        Why = "Types belong to the manifest in the same folder and find its datasets by alias, in exactly that letter case.",
        Bad = FileExamples.Types("""{ "datasets": { ⟦"Sales"⟧: { "fields": { "amount": "DECIMAL" } } } }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
    };

    public static readonly Rule UnknownCollection = new(
        "DOMO8021",
        RuleSeverity.Warning,
        "The types file types a collection that the manifest does not have",
        "The manifest beside this file has no collection '{0}', so its types are read by nothing; {1}")
    {
        Why = "Types belong to the manifest in the same folder and find its collections by name, in exactly that letter case.",
        Bad = FileExamples.Types("""{ "collections": { ⟦"note"⟧: { "columns": { "due": "DATE" } } } }"""),
        Good = FileExamples.Types("""{ "collections": { "notes": { "columns": { "due": "DATE" } } } }"""),
    };

    public static readonly Rule UnknownField = new(
        "DOMO8022",
        RuleSeverity.Warning,
        "The types file types a field that the manifest does not list",
        "The manifest lists no field '{0}' of the dataset '{1}', so its type is read by nothing; {2}")
    {
        Why = "Types find the fields of a dataset by their aliases, not by the names of the columns. Only a dataset without fields takes all that are typed.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { ⟦"Sales Amount"⟧: "DECIMAL" } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule HasSchema = new(
        "DOMO8023",
        RuleSeverity.Warning,
        "The types file types a collection that has a schema",
        "The collection '{0}' has a schema in the manifest, so these types are read by nothing; change the types there, or remove these")
    {
        Why = "The schema of a collection is what Domo itself goes by, so it is what the generated code goes by too. The types file is for collections "
            + "without one.",
        Bad = FileExamples.Types("""{ "collections": { ⟦"notes"⟧: { "columns": { "text": "STRING" } } } }""", FileExamples.Notes),
        Good = FileExamples.Types("""{ "collections": {} }""", FileExamples.Notes),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [UnknownDataset, UnknownCollection, UnknownField, HasSchema];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Types || context.Root is not { } root || ProjectFiles.Beside(context) is not { Count: > 0 } manifests)
        {
            return;
        }

        foreach (var member in root.Members)
        {
            if (member.Value is JsonObject entries && TypesSection.Of(member.Name) is { } section)
            {
                if (section.IsDatasets)
                {
                    CheckDatasets(context, entries, manifests);
                }
                else
                {
                    CheckCollections(context, entries, manifests);
                }
            }
        }
    }

    private static void CheckDatasets(LintContext context, JsonObject entries, List<ManifestModel> manifests)
    {
        var aliases = new KnownNames();
        var datasets = new Dictionary<string, List<DatasetMapping>>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            foreach (var dataset in manifest.Datasets)
            {
                aliases.Add(dataset.Alias);
                if (!datasets.TryGetValue(dataset.Alias, out var same))
                {
                    datasets.Add(dataset.Alias, same = []);
                }

                same.Add(dataset);
            }
        }

        foreach (var entry in entries.Members)
        {
            if (!datasets.TryGetValue(entry.Name, out var same))
            {
                ReportUnknown(context, UnknownDataset, entries, entry, aliases);
            }
            else if (!same.Exists(dataset => dataset.ReturnsAllColumns)
                && entry.Value is JsonObject types
                && TypesSection.Datasets.ColumnsOf(types)?.Value is JsonObject columns)
            {
                CheckFields(context, entry.Name, columns, same);
            }
        }
    }

    private static void CheckFields(LintContext context, string dataset, JsonObject columns, List<DatasetMapping> datasets)
    {
        var aliases = new KnownNames();
        var aliasByColumn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mapping in datasets)
        {
            foreach (var field in mapping.Fields)
            {
                aliases.Add(field.Alias);
                if (field.ColumnName is { } name && !aliasByColumn.ContainsKey(name))
                {
                    aliasByColumn.Add(name, field.Alias);
                }
            }
        }

        foreach (var column in columns.Members)
        {
            if (column.Name.Length == 0 || aliases.Contains(column.Name))
            {
                continue;
            }

            bool isColumn = aliasByColumn.TryGetValue(column.Name, out string? meant);
            meant ??= aliases.Nearest(column.Name);
            string hint = isColumn ? $"write the field's alias, '{meant}'"
                : meant is not null ? $"did you mean '{meant}'?"
                : "add the field to the manifest, or remove the type";
            context.Report(UnknownField, column.NameSpan, RenameTo(columns, column, meant, isSure: isColumn), column.Name, dataset, hint);
        }
    }

    private static void CheckCollections(LintContext context, JsonObject entries, List<ManifestModel> manifests)
    {
        var names = new KnownNames();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            foreach (var collection in manifest.Collections)
            {
                names.Add(collection.Name);
                if (collection.Columns.Count == 0)
                {
                    open.Add(collection.Name);
                }
            }
        }

        foreach (var entry in entries.Members)
        {
            if (!names.Contains(entry.Name))
            {
                ReportUnknown(context, UnknownCollection, entries, entry, names);
            }
            else if (!open.Contains(entry.Name))
            {
                context.Report(HasSchema, entry.NameSpan, JsonEdits.Remove(context.Text, entries, entry, isSafe: false), entry.Name);
            }
        }
    }

    private static void ReportUnknown(LintContext context, Rule rule, JsonObject entries, JsonMember entry, KnownNames names)
    {
        if (entry.Name.Length == 0)
        {
            return;
        }

        string? meant = names.Nearest(entry.Name);
        string hint = meant is not null ? $"did you mean '{meant}'?" : "add it to the manifest, or remove the types";
        context.Report(rule, entry.NameSpan, RenameTo(entries, entry, meant, isSure: false), entry.Name, hint);
    }

    private static Fix? RenameTo(JsonObject owner, JsonMember member, string? name, bool isSure) =>
        name is null || owner.TryGetMember(name, out _)
            ? null
            : JsonEdits.Rename(member, name, isSure || string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
}
