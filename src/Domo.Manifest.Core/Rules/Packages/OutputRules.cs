using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Packages;

/// <summary>Rules about a function's output.</summary>
internal sealed class OutputRules() : MappingRuleSet(MappingKind.Packages)
{
    private static readonly RuleExample Complete =
        MappingExamples.Functions("""{ "alias": "quote", "parameters": [],""" + MappingExamples.Output + " }");

    public static readonly Rule Missing = new(
        "DOMO4011",
        RuleSeverity.Warning,
        "Missing output of a function",
        "{0} has no 'output'; add one that declares what the function returns")
    {
        Why = "Domo's guide requires an output for each function, and every real manifest has one, even where the app does not read the "
            + "result.",
        Bad = MappingExamples.Functions("""⟦{⟧ "alias": "quote", "parameters": [] }"""),
        Good = Complete,
    };

    public static readonly Rule NoAlias = new(
        "DOMO4012",
        RuleSeverity.Warning,
        "Missing name of an output",
        "The output of {0} has no 'alias'; add the name of the result, such as 'result'")
    {
        Why = "Domo's guide and type definitions require an alias for the output, and every real manifest has one. Domo may return the "
            + "result as an object with this name.",
        Bad = MappingExamples.Functions("""{ "alias": "quote", "parameters": [], "output": ⟦{⟧ "type": "object", "nullable": false, "isList": false } }"""),
        Good = Complete,
    };

    private const string Example = """{ "alias": "result", "type": "object", "nullable": false, "isList": false }""";

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NoAlias, KindRules.Error];

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        switch (entry.Find(Spellings.Output)?.Value)
        {
            case null when !KeyNames.OfPackage.HasMisspelt(entry, "output"):
                context.Report(
                    Missing, entry.Opening, JsonEdits.Add(context.Text, entry, "output", Example, isSafe: false), DescribeFirst(entry));
                break;
            case { Kind: JsonKind.Null } nothing:
                context.Report(Missing, nothing.Span, JsonEdits.ChangeToJson(nothing, Example, isSafe: false), DescribeFirst(entry));
                break;
            case null or JsonMissing:
                break;
            case JsonObject output:
                CheckAlias(context, entry, output);
                break;
            case JsonArray { Items: [JsonObject] } list:
                var unwrap = JsonEdits.Unwrap(context.Text, list, "Remove the brackets");
                ReportKind(context, entry, list, "an object", unwrap);
                break;
            case JsonArray list:
                ReportKind(context, entry, list, "one object with the values as 'children'", null);
                break;
            case JsonString { Value.Length: > 0 } name:
                // The name of a type, otherwise the name of the result.
                var fix = ParameterTypeNames.Judge(name.Value) is (TypeVerdict.Fine, not null)
                    ? JsonEdits.ChangeToJson(name, Example.Replace("\"object\"", CompactJson.Quote(name.Value)), isSafe: false)
                    : null;
                ReportKind(context, entry, name, "an object", fix);
                break;
            case var other:
                ReportKind(context, entry, other, "an object", null);
                break;
        }
    }

    private void ReportKind(LintContext context, JsonObject entry, JsonValue output, string expected, Fix? fix) =>
        KindRules.Report(context, KindRules.Error, output, "'output' of " + Describe(entry), expected, fix);

    private void CheckAlias(LintContext context, JsonObject entry, JsonObject output)
    {
        var alias = output.Find(Spellings.ParameterAlias);
        bool isMissing = alias is null or { Value: { Kind: JsonKind.Null } or JsonString { Value.Length: 0 } };
        if (isMissing && !KeyNames.OfParameter.HasMisspelt(output, "alias"))
        {
            var fix = alias is null
                ? JsonEdits.Add(context.Text, output, "alias", "\"result\"", isSafe: false)
                : alias.Name == "alias" ? JsonEdits.ChangeTo(alias.Value, "result", isSafe: false) : null;
            context.Report(NoAlias, alias?.Value.Span ?? output.Opening, fix, Describe(entry));
        }
    }
}
