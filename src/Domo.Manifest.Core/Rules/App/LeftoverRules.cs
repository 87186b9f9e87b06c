using Domo.Manifest.Binding;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Rules about placeholders in the properties of the app and its channels. Other rule sets report those in IDs and list entries.
/// </summary>
internal sealed class LeftoverRules : AppRuleSet
{
    private static readonly Spelling[] ChannelLists = [Spellings.Publishes, Spellings.Subscribes];

    public override IReadOnlyList<Rule> Rules { get; } = [PlaceholderRules.Warning];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            bool isElsewhere = Spellings.Id.Matches(member.Name)
                || Spellings.ProxyId.Matches(member.Name)
                || Spellings.Version.Matches(member.Name);
            if (!isElsewhere && Spellings.IsDocumented(member.Name))
            {
                CheckText(context, member, "");
            }
        }

        foreach (var list in ChannelLists)
        {
            foreach (var item in root.Object(Spellings.Channels)?.Items(list) ?? default)
            {
                foreach (var member in (item as JsonObject)?.Members ?? default)
                {
                    CheckText(context, member, " of a channel");
                }
            }
        }
    }

    private static void CheckText(LintContext context, JsonMember member, string place)
    {
        // APP_NAME can be the name of a column, but not of an app.
        if (member.Value is JsonString text && (text.Value == "APP_NAME" || Placeholders.IsPlaceholder(text.Value)))
        {
            PlaceholderRules.Report(context, PlaceholderRules.Warning, text, $"'{member.Name}'{place}");
        }
    }
}
