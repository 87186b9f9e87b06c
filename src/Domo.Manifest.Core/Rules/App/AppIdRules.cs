using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the ID of the app, which the official CLI writes on the first publish.</summary>
internal sealed class AppIdRules : AppRuleSet
{
    private static readonly Rule Empty = new(
        "DOMO1005",
        RuleSeverity.Warning,
        "Empty app ID",
        "'id' is {0}, so domo publish creates another app. Write the app's ID, or remove 'id'.")
    {
        Why = "`domo publish` creates a new app whenever the ID is empty, and then writes the new ID to the manifest. If the app was "
            + "published before, there are two apps of the same name afterwards.",
        Bad = AppExamples.With("\"id\": ⟦\"\"⟧"),
        Good = AppExamples.Sound,
    };

    public override IReadOnlyList<Rule> Rules { get; } = [Empty, PlaceholderRules.Error, IdRules.Warning];

    protected override void Check(LintContext context, JsonObject root)
    {
        if (root.Find(Spellings.Id) is not { Value: not JsonMissing and not JsonLiteral { Kind: JsonKind.Null } } member)
        {
            return;
        }

        var remove = JsonEdits.Remove(context.Text, root, member, isSafe: false);
        switch (member.Value)
        {
            case JsonString text when Uuids.IsUuid(text.Value) && !Placeholders.IsPlaceholder(text.Value):
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                context.Report(Empty, text.Span, remove, text.Value.Length == 0 ? "empty" : "blank");
                break;
            case JsonString text when text.Value is "{}" or "[]" || Placeholders.IsIdPlaceholder(text.Value):
                PlaceholderRules.Report(context, PlaceholderRules.Error, text, "'id'", remove);
                break;
            case JsonString text when Uuids.IsUuid(text.Value.Trim()):
                ReportInvalid(context, text, JsonEdits.ChangeTo(text, text.Value.Trim()));
                break;
            case { } other:
                ReportInvalid(context, other, fix: null);
                break;
        }
    }

    private static void ReportInvalid(LintContext context, JsonValue value, Fix? fix) =>
        IdRules.Report(context, IdRules.Warning, value, "app ID", "Copy the UUID again, or remove 'id' before the first publish.", fix);
}
