using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The C# names in domo.types.json.</summary>
internal sealed class TypesCSharpNameRules : RuleSet
{
    private const string AsyncSuffix = "Async";

    private static readonly Rule NotName = new(
        "DOMO8008", RuleSeverity.Error, "Invalid C# name in the types file", "{0} is not a valid C# name for '{1}'; use {2}")
    {
        Why = "The name becomes that of a class, a property, a method or a parameter. Until it is valid, the generator uses the name "
            + "that it derives from the alias.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { "name": ⟦"net revenue"⟧ } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "name": "NetRevenue" } } }"""),
    };

    private static readonly Rule NameTaken = new(
        "DOMO8009",
        RuleSeverity.Warning,
        "Duplicate C# name in the types file",
        "The C# name '{0}' of '{1}' is already {2}; choose another")
    {
        Why = "Two members of a type cannot have one name, so the generator appends a number to one of them. A chosen name takes "
            + "precedence over one that is made of an alias, but not over another chosen one.",
        Bad = FileExamples.TypesOfNotes("""{ "due": { "type": "DATE", "name": "Day" }, "done": { "type": "DATE", "name": ⟦"Day"⟧ } }"""),
        Good = FileExamples.TypesOfNotes("""{ "due": { "type": "DATE", "name": "DueDay" }, "done": { "type": "DATE", "name": "Day" } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [NotName, NameTaken];

    public override void Check(LintContext context)
    {
        var names = new Dictionary<TypesSection, Dictionary<string, string>>();
        foreach (var entry in TypesEntry.All(context))
        {
            if (!names.TryGetValue(entry.Section, out var taken))
            {
                names.Add(entry.Section, taken = new(StringComparer.Ordinal));
            }

            CheckName(context, entry.Json, entry.Name, taken, entry.Section.HasOutput ? AsyncSuffix : "");
            foreach (var scope in entry.Scopes())
            {
                var ofScope = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var value in scope.Values)
                {
                    if (!scope.IsOutput)
                    {
                        CheckName(context, value.Settings, value.Name, ofScope, suffix: "");
                    }
                }
            }
        }
    }

    private static void CheckName(LintContext context, JsonObject? owner, string label, Dictionary<string, string> taken, string suffix)
    {
        if (owner is null
            || !owner.TryGetMember(Spellings.Name.Name, out var member)
            || member.Value is { Kind: JsonKind.Null or JsonKind.Missing })
        {
            return;
        }

        var value = member.Value;
        if (value is not JsonString text || !CSharpNames.IsName(text.Value))
        {
            string? instead = value is JsonString wrong ? CSharpNames.Suggest(wrong.Value) : null;
            var fix = instead is null ? null : JsonEdits.ChangeTo(value, instead, isSafe: false);
            string written = value is JsonString given ? "'" + given.Value + "'" : CompactJson.Excerpt(value);
            string use = instead is null ? "letters, digits and underscores, but no keyword" : "'" + instead + "'";
            context.Report(NotName, value.Span, fix, written, label, use);
            return;
        }

        // The generator appends Async to method names without it.
        string name = text.Value.EndsWith(suffix, StringComparison.Ordinal) ? text.Value : text.Value + suffix;
        string? conflict = CSharpNames.IsMemberOfRecord(name) ? "a member of every object"
            : taken.TryGetValue(name, out string? other) ? $"the name of '{other}'"
            : null;
        if (conflict is not null)
        {
            context.Report(NameTaken, value.Span, null, text.Value, label, conflict);
        }
        else
        {
            taken.Add(name, label);
        }
    }
}
