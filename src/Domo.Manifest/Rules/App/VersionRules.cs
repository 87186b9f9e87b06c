using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The app's version, which the official CLI insists on.</summary>
internal sealed class VersionRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO1010",
        RuleSeverity.Error,
        "The version is missing",
        "The manifest has no version, so domo publish refuses it; write \"version\": \"1.0.0\"")
    {
        Why = "The official CLI publishes nothing without a version.",
        Bad = new("""⟦{⟧ "name": "Sales", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO1011",
        RuleSeverity.Error,
        "The version is not a text",
        "The version {0} is not a text, so domo publish refuses the manifest; write it in quotes, such as \"{1}\"")
    {
        Why = "The official CLI asks node-semver whether the version is valid, and that refuses whatever is not a text.",
        Bad = new("""{ "name": "Sales", "version": ⟦1.2⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.2.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotSemantic = new(
        "DOMO1012",
        RuleSeverity.Error,
        "The version is not a semantic version",
        "'{0}' is no semantic version, so domo publish refuses the manifest; write three numbers, such as '{1}'")
    {
        Why = "The official CLI takes what node-semver calls valid: three numbers, and optionally a prerelease and a build part. Several of "
            + "Domo's own examples say \"1.0\", which it refuses.",
        Bad = new("""{ "name": "Sales", "version": ⟦"1.0"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private const string Example = "1.0.0";

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NotText, NotSemantic];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        switch (root.Find(Spellings.Version)?.Value)
        {
            case null:
                NameRules.ReportMissing(context, root, Missing, Spellings.Version, JsonEdits.Add(context.Text, root, "version", JsonEdits.Quote(Example)));
                break;
            case JsonMissing:
                // The text itself is at fault there, and a rule about the text says so.
                break;
            case JsonString text when SemanticVersion.IsValid(text.Value):
                break;
            case JsonString text:
                string? meant = SemanticVersion.Complete(text.Value);
                context.Report(NotSemantic, text.Span, meant is null ? null : JsonEdits.ChangeTo(text, meant), text.Value, meant ?? Example);
                break;
            case JsonNumber number:
                string version = SemanticVersion.Complete(number.Text) ?? Example;
                context.Report(NotText, number.Span, JsonEdits.ChangeTo(number, version), number.Text, version);
                break;
            case { } other:
                context.Report(NotText, other.Span, null, CompactJson.Excerpt(other), Example);
                break;
        }
    }
}
