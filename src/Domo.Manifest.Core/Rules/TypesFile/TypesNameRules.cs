using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>Checks that the manifest next to domo.types.json has the typed entries and fields.</summary>
internal sealed class TypesNameRules : RuleSet
{
    /// <summary>The types file has a field, parameter or output that the manifest does not have.</summary>
    public static readonly Rule UnknownValue = new(
        "DOMO8005",
        RuleSeverity.Warning,
        "Type for an unknown field, parameter or output",
        "Dataset '{1}' has no field '{0}' in the manifest; {2}")
    {
        Why = "Types find fields and parameters by their aliases, not by the names of columns, and the type of an unknown one has no "
            + "effect. Only a dataset without `fields` accepts any.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { ⟦"Sales Amount"⟧: "DECIMAL" } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    private static readonly Rule UnknownEntry = new(
        "DOMO8004", RuleSeverity.Warning, "Types for an unknown entry", "The manifest has no {0} '{1}'; {2}")
    {
        Why = "Types belong to the manifest in the same folder. They find its datasets, functions and workflows by alias and its "
            + "collections by name, case-sensitively, and have no effect otherwise.",
        Bad = FileExamples.Types("""{ "datasets": { ⟦"Sales"⟧: { "fields": { "amount": "DECIMAL" } } } }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [UnknownEntry, UnknownValue];

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
                // Obsolete entries may have been removed from the manifest.
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

    /// <summary>Renames a property, unless the name is taken.</summary>
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
                string hint = isColumn ? $"use the alias of the field, '{meant}'"
                    : meant is not null ? $"did you mean '{meant}'?"
                    : "add it to the manifest, or remove its type";
                context.Report(
                    UnknownValue, value.NameSpan, RenameTo(scope.Json!, value, meant, isSure: isColumn), value.Name, entry.Name, hint);
            }
        }
    }

    private static void ReportUnknown(LintContext context, TypesEntry entry, KnownNames names)
    {
        if (entry.Name.Length == 0)
        {
            return;
        }

        string? meant = names.Nearest(entry.Name);
        string hint = meant is not null ? $"did you mean '{meant}'?" : "add it there, or remove its types";
        context.Report(
            UnknownEntry,
            entry.Member.NameSpan,
            RenameTo(entry.Owner, entry.Member, meant, isSure: false),
            entry.Section.Noun,
            entry.Name,
            hint);
    }
}
