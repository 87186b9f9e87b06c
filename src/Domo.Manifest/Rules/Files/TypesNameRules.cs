using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>Whether the entries and the fields of domo.types.json are in the manifest beside it.</summary>
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

    public static readonly Rule UnknownFunction = new(
        "DOMO8070",
        RuleSeverity.Warning,
        "The types file types a function that the manifest does not have",
        "The manifest beside this file has no function '{0}', so its types are read by nothing; {1}")
    {
        Why = "Types belong to the manifest in the same folder and find its Code Engine functions by alias, in exactly that letter case.",
        Bad = FileExamples.TypesOfCalls("""{ "packages": { ⟦"prise"⟧: { "output": "decimal" } } }"""),
        Good = FileExamples.TypesOfCalls("""{ "packages": { "price": { "output": "decimal" } } }"""),
    };

    public static readonly Rule UnknownWorkflow = new(
        "DOMO8071",
        RuleSeverity.Warning,
        "The types file types a workflow that the manifest does not have",
        "The manifest beside this file has no workflow '{0}', so its types are read by nothing; {1}")
    {
        Why = "Types belong to the manifest in the same folder and find its workflows by alias, in exactly that letter case.",
        Bad = FileExamples.TypesOfCalls("""{ "workflows": { ⟦"Approve"⟧: { "parameters": { "days": "decimal" } } } }"""),
        Good = FileExamples.TypesOfCalls("""{ "workflows": { "approve": { "parameters": { "days": "decimal" } } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [UnknownDataset, UnknownCollection, UnknownField, UnknownFunction, UnknownWorkflow];

    public override void Check(LintContext context)
    {
        if (TypesManifests.Beside(context) is not { } manifests)
        {
            return;
        }

        foreach (var entry in TypesEntry.All(context))
        {
            var names = manifests.NamesOf(entry.Section);
            if (!names.Contains(entry.Name))
            {
                // What is obsolete may be gone from the manifest.
                if (!entry.IsObsolete)
                {
                    ReportUnknown(context, entry, names);
                }
            }
            else if (ReferenceEquals(entry.Section, TypesSection.Datasets))
            {
                CheckFields(context, entry, manifests);
            }
        }
    }

    /// <summary>Renames a member to a name that is free.</summary>
    public static Fix? RenameTo(JsonObject owner, JsonMember member, string? name, bool isSure) =>
        name is null || owner.TryGetMember(name, out _)
            ? null
            : JsonEdits.Rename(member, name, isSure || string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    private static void CheckFields(LintContext context, TypesEntry entry, TypesManifests manifests)
    {
        var aliases = new KnownNames();
        var aliasByColumn = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var dataset in manifests.Datasets(entry.Name))
        {
            if (dataset.ReturnsAllColumns)
            {
                return;
            }

            foreach (var field in dataset.Fields)
            {
                aliases.Add(field.Alias);
                if (field.ColumnName is { } name && !aliasByColumn.ContainsKey(name))
                {
                    aliasByColumn.Add(name, field.Alias);
                }
            }
        }

        foreach (var scope in entry.Scopes())
        {
            foreach (var value in scope.Json?.Members ?? default)
            {
                if (value.Name.Length == 0 || aliases.Contains(value.Name))
                {
                    continue;
                }

                bool isColumn = aliasByColumn.TryGetValue(value.Name, out string? meant);
                meant ??= aliases.Nearest(value.Name);
                string hint = isColumn ? $"write the field's alias, '{meant}'"
                    : meant is not null ? $"did you mean '{meant}'?"
                    : "add the field to the manifest, or remove the type";
                context.Report(UnknownField, value.NameSpan, RenameTo(scope.Json!, value, meant, isSure: isColumn), value.Name, entry.Name, hint);
            }
        }
    }

    private static void ReportUnknown(LintContext context, TypesEntry entry, KnownNames names)
    {
        if (entry.Name.Length == 0)
        {
            return;
        }

        var rule = ReferenceEquals(entry.Section, TypesSection.Datasets) ? UnknownDataset
            : ReferenceEquals(entry.Section, TypesSection.Collections) ? UnknownCollection
            : ReferenceEquals(entry.Section, TypesSection.Packages) ? UnknownFunction
            : UnknownWorkflow;
        string? meant = names.Nearest(entry.Name);
        string hint = meant is not null ? $"did you mean '{meant}'?" : "add it to the manifest, or remove the types";
        context.Report(rule, entry.Member.NameSpan, RenameTo(entry.Owner, entry.Member, meant, isSure: false), entry.Name, hint);
    }
}
