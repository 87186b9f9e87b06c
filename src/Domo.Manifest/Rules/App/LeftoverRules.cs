using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Texts of a template that were never filled in, in the properties of the app and of its channels. Ids and the entries of lists have rules
/// of their own.
/// </summary>
internal sealed class LeftoverRules : AppRuleSet
{
    public static readonly Rule Leftover = new(
        "DOMO1090",
        RuleSeverity.Warning,
        "A text of a template was left in",
        "'{0}' still says '{1}', which is there to be replaced, and Domo shows it as it is; write your own text")
    {
        Why = "Templates and guides mark what is to be filled in with brackets, dashes or words. Domo takes all of it for the real text.",
        Bad = new("""{ "name": ⟦"<your app>"⟧, "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private static readonly Spelling[] ChannelLists = [Spellings.Publishes, Spellings.Subscribes];

    public override IReadOnlyList<Rule> Rules { get; } = [Leftover];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            bool isElsewhere = Spellings.Id.Matches(member.Name) || Spellings.ProxyId.Matches(member.Name) || Spellings.Version.Matches(member.Name);
            if (!isElsewhere && Spellings.IsDocumented(member.Name))
            {
                CheckText(context, member);
            }
        }

        foreach (var list in ChannelLists)
        {
            foreach (var item in root.Object(Spellings.Channels)?.Items(list) ?? default)
            {
                foreach (var member in (item as JsonObject)?.Members ?? default)
                {
                    CheckText(context, member);
                }
            }
        }
    }

    private static void CheckText(LintContext context, JsonMember member)
    {
        // A column may well be called so, an app is not.
        if (member.Value is JsonString text && (text.Value == "APP_NAME" || Placeholders.IsPlaceholder(text.Value)))
        {
            context.Report(Leftover, text.Span, null, member.Name, text.Value);
        }
    }
}
