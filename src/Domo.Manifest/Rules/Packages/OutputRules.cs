using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.Parameters;

namespace Domo.Manifest.Rules.Packages;

/// <summary>What a function returns.</summary>
internal sealed class OutputRules() : MappingRuleSet(MappingKind.Packages)
{
    private const string Complete = """{ "alias": "quote", "parameters": [], "output": { "alias": "result", "type": "object", "nullable": false, "isList": false } }""";

    public static readonly Rule Missing = MappingKind.Packages.RuleOnEntries(
        "060",
        RuleSeverity.Warning,
        "A function has no output",
        "{0} has no output, which Domo's guide requires, so what the function returns is declared nowhere; add \"output\": {1}",
        "Domo's guide requires an output for each function, and every real manifest has one, even for functions whose result nobody reads.",
        """⟦{⟧ "alias": "quote", "parameters": [] }""",
        Complete);

    public static readonly Rule NotAnObject = MappingKind.Packages.RuleOnEntries(
        "061",
        RuleSeverity.Error,
        "The output of a function is not an object",
        "The output of {0} is {1}, but a function returns a single value, declared by one object; write {2}",
        "Code Engine functions return a single value. Several values are returned as one object, whose parts are the children of the output.",
        """{ "alias": "quote", "parameters": [], "output": ⟦[ { "alias": "result", "type": "object", "nullable": false, "isList": false } ]⟧ }""",
        Complete);

    public static readonly Rule NoAlias = MappingKind.Packages.RuleOnEntries(
        "062",
        RuleSeverity.Warning,
        "The output of a function has no alias",
        "The output of {0} has no 'alias', which Domo's guide requires; write the name under which the app gets the result, such as 'result'",
        "Domo's guide and type definitions require an alias for the output, and every real manifest has one. Domo may return the result as an "
            + "object with this name.",
        """{ "alias": "quote", "parameters": [], "output": ⟦{⟧ "type": "object", "nullable": false, "isList": false } }""",
        Complete);

    private const string Example = """{ "alias": "result", "type": "object", "nullable": false, "isList": false }""";

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NotAnObject, NoAlias];

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        switch (entry.Find(Spellings.Output)?.Value)
        {
            case null when !KeyNames.OfPackage.HasMisspelt(entry, "output"):
                context.Report(Missing, Brace(entry), JsonEdits.Add(context.Text, entry, "output", Example, isSafe: false), DescribeFirst(entry), "{…}");
                break;
            case { Kind: JsonKind.Null } nothing:
                context.Report(Missing, nothing.Span, JsonEdits.ChangeToJson(nothing, Example, isSafe: false), DescribeFirst(entry), "{…}");
                break;
            case null or JsonMissing:
                break;
            case JsonObject output:
                CheckAlias(context, entry, output);
                break;
            case JsonArray { Items: [JsonObject] } list:
                var unwrap = JsonEdits.Unwrap(context.Text, list, "Remove the [ ] around it");
                context.Report(NotAnObject, list.Span, unwrap, Describe(entry), "a list", "it without [ ]");
                break;
            case JsonArray list:
                context.Report(NotAnObject, list.Span, null, Describe(entry), "a list", "one of the type 'object'");
                break;
            case JsonString { Value.Length: > 0 } name:
                // The name of a type, or else the name of the result.
                var fix = TypeNames.Judge(name.Value) is (TypeVerdict.Fine, not null)
                    ? JsonEdits.ChangeToJson(name, Example.Replace("\"object\"", JsonEdits.Quote(name.Value)), isSafe: false)
                    : null;
                context.Report(NotAnObject, name.Span, fix, Describe(entry), CompactJson.Excerpt(name), "{…}");
                break;
            case var other:
                context.Report(NotAnObject, other.Span, null, Describe(entry), CompactJson.Excerpt(other), "{…}");
                break;
        }
    }

    private void CheckAlias(LintContext context, JsonObject entry, JsonObject output)
    {
        var alias = output.Find(Spellings.ParameterAlias);
        bool isMissing = alias is null or { Value: { Kind: JsonKind.Null } or JsonString { Value.Length: 0 } };
        if (isMissing && !KeyNames.OfParameter.HasMisspelt(output, "alias"))
        {
            var fix = alias is null
                ? JsonEdits.Add(context.Text, output, "alias", "\"result\"", isSafe: false)
                : alias.Name == "alias" ? JsonEdits.ChangeTo(alias.Value, "result", isSafe: false) : null;
            context.Report(NoAlias, alias?.Value.Span ?? Brace(output), fix, Describe(entry));
        }
    }
}
