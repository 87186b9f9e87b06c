using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the version of the app.</summary>
internal sealed class VersionRules : AppRuleSet
{
    private static readonly Rule Missing = new(
        "DOMO1003", RuleSeverity.Error, "Missing version", "The manifest has no 'version', which domo publish requires; start with '1.0.0'")
    {
        Why = "`domo publish` rejects a manifest without a version.",
        Bad = new(
            """
            ⟦{⟧
              "name": "Sales",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = AppExamples.Sound,
    };

    private static readonly RuleMessage Misspelt = Missing.Also(
        "Domo ignores '{0}'; rename it to 'version', which domo publish requires",
        bad: new(
            """
            {
              "name": "Sales",
              ⟦"Version"⟧: "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: AppExamples.Sound);

    private static readonly Rule NotSemantic = new(
        "DOMO1004", RuleSeverity.Error, "Not a semantic version", "'{0}' is not a semantic version; use three parts, such as '{1}'")
    {
        Why = "`domo publish` accepts only what `node-semver` calls valid: three numbers, optionally followed by a prerelease and a "
            + "build part. Several of Domo's own examples have the version `1.0`, which it rejects.",
        Bad = AppExamples.Versioned("⟦\"1.0\"⟧"),
        Good = AppExamples.Sound,
    };

    private const string Example = "1.0.0";

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Missing.Message, Misspelt, NotSemantic.Message, KindRules.Error.Message];

    protected override void Check(LintContext context, JsonObject root)
    {
        switch (root.Find(Spellings.Version)?.Value)
        {
            case null:
                var add = JsonEdits.Add(context.Text, root, "version", CompactJson.Quote(Example));
                NameRules.ReportMissing(context, root, Missing.Message, Misspelt, Spellings.Version, add);
                break;
            case JsonMissing:
                // The missing value is reported by a rule about the JSON text.
                break;
            case JsonString text when SemanticVersion.IsValid(text.Value):
                break;
            case JsonString text:
                string? meant = SemanticVersion.Complete(text.Value);
                var fix = meant is null ? null : JsonEdits.ChangeTo(text, meant);
                context.Report(NotSemantic, text.Span, fix, text.Value, meant ?? Example);
                break;
            case JsonNumber number:
                string? complete = SemanticVersion.Complete(number.Text);
                string version = complete ?? Example;
                ReportKind(context, number, version, JsonEdits.ChangeTo(number, version, isSafe: complete is not null));
                break;
            case { } other:
                ReportKind(context, other, Example, fix: null);
                break;
        }
    }

    private static void ReportKind(LintContext context, JsonValue value, string version, Fix? fix) =>
        KindRules.Report(context, KindRules.Error, value, "'version'", $"a string such as '{version}'", fix);
}
