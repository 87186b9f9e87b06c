using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The app's id, which the official CLI writes when it publishes the app for the first time.</summary>
internal sealed class IdRules : AppRuleSet
{
    public static readonly Rule Empty = new(
        "DOMO1020",
        RuleSeverity.Warning,
        "The id is empty",
        "The id is {0}, so the next domo publish creates another app; write the id of the app, or remove 'id' before its first publish")
    {
        Why = "The official CLI creates a new app whenever the id is empty, and then writes its id here. In a repository whose app is published "
            + "already that makes a second app of the same name.",
        Bad = new("""{ "id": ⟦""⟧, "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Placeholder = new(
        "DOMO1021",
        RuleSeverity.Error,
        "The id was not filled in",
        "The id '{0}' was never filled in, so domo publish looks for an app that nobody has and fails; remove 'id', and the first publish writes it")
    {
        Why = "The official CLI takes every id that is not empty for the id of an app in the instance, and Domo answers that there is none.",
        Bad = new("""{ "id": ⟦"[YOUR_APP_ID]"⟧, "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotUuid = new(
        "DOMO1022",
        RuleSeverity.Warning,
        "The id is not a UUID",
        "The id {0} is no UUID, and the ids that Domo gives to apps are; copy it again, or remove 'id' before the first publish")
    {
        Why = "Ids of apps are UUIDs of 36 characters. With any other, domo publish asks Domo for an app that cannot be there.",
        Bad = new("""{ "id": ⟦"d0a1c2e3-4b5f-4c6d-8e7f"⟧, "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "id": "d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f", "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [Empty, Placeholder, NotUuid];

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
                context.Report(Placeholder, text.Span, remove, text.Value);
                break;
            case JsonString text when Uuids.IsUuid(text.Value.Trim()):
                context.Report(NotUuid, text.Span, JsonEdits.ChangeTo(text, text.Value.Trim()), CompactJson.Excerpt(text));
                break;
            case { } other:
                context.Report(NotUuid, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }
}
