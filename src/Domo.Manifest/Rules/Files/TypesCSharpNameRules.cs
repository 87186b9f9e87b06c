using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>The names in C# that domo.types.json chooses.</summary>
internal sealed class TypesCSharpNameRules : RuleSet
{
    private const string AsyncSuffix = "Async";

    public static readonly Rule NotName = new(
        "DOMO8025",
        RuleSeverity.Error,
        "A name in the types file is none in C#",
        "{0} cannot be a name in C#, so '{1}' keeps the one that is made of its alias; write letters, digits and underscores, no digit in front, and no "
            + "keyword")
    {
        Why = "The name becomes that of a property, a method or a parameter.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { "name": ⟦"net revenue"⟧ } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "name": "NetRevenue" } } }"""),
    };

    public static readonly Rule NameTaken = new(
        "DOMO8026",
        RuleSeverity.Warning,
        "A name in the types file is taken",
        "The C# name '{0}' of '{1}' is {2}, so that one of them gets a number; choose another")
    {
        Why = "No two members of a type can have one name. A name that was chosen comes before one that is made of an alias, but not before another "
            + "that was chosen.",
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
            context.Report(NotName, value.Span, fix, CompactJson.Excerpt(value), label);
            return;
        }

        // A method ends with Async whether or not its name does.
        string name = text.Value.EndsWith(suffix, StringComparison.Ordinal) ? text.Value : text.Value + suffix;
        string? conflict = CSharpNames.IsMemberOfRecord(name) ? "a member of every object"
            : taken.TryGetValue(name, out string? other) ? $"that of '{other}' too"
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
