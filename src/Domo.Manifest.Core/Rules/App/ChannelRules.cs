using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the channels that apps on the same page use to exchange messages.</summary>
internal sealed class ChannelRules : AppRuleSet
{
    private const string Sound = """{ "name": "sales:picked", "description": "A sale was picked" }""";

    private static readonly Rule NameMissing = new(
        "DOMO1020", RuleSeverity.Error, "Missing channel name", "This channel has no 'name', so no app can use it")
    {
        Why = "Domo's guide requires the name. Apps on a page connect to a channel by its exact name.",
        Bad = AppExamples.Publishes("""⟦{⟧ "description": "A sale was picked" }"""),
        Good = AppExamples.Publishes(Sound),
    };

    private static readonly RuleMessage NameEmpty = NameMissing.Also(
        "The name of this channel is {0}, so no app can use it",
        bad: AppExamples.Publishes("""{ "name": ⟦""⟧, "description": "A sale was picked" }"""),
        good: AppExamples.Publishes(Sound));

    private static readonly Rule Reserved = new(
        "DOMO1021",
        RuleSeverity.Error,
        "Reserved channel name",
        "Channel '{0}' has the reserved prefix 'domo:'; use another one, such as '{1}'")
    {
        Why = "Domo's guide reserves the prefix `domo:` for the channels of the platform.",
        Bad = AppExamples.Publishes("""{ "name": ⟦"domo:picked"⟧, "description": "A sale was picked" }"""),
        Good = AppExamples.Publishes(Sound),
    };

    private static readonly Rule DescriptionMissing = new(
        "DOMO1022", RuleSeverity.Warning, "Missing channel description", "Channel '{0}' has no 'description', which Domo's guide requires")
    {
        Why = "Domo's guide marks the description of a channel as required. Domo shows it when apps are connected on a page.",
        Bad = AppExamples.Publishes("""⟦{⟧ "name": "sales:picked" }"""),
        Good = AppExamples.Publishes(Sound),
    };

    private static readonly Rule Twice = new(
        "DOMO1023", RuleSeverity.Warning, "Duplicate channel", "Duplicate channel '{0}' in '{1}'; remove one of the two")
    {
        Why = "Apps know a channel by its name. A second declaration in the same list can only repeat the first or contradict it.",
        Bad = AppExamples.Publishes(Sound, """{ "name": ⟦"sales:picked"⟧, "description": "A sale" }"""),
        Good = AppExamples.Publishes(Sound),
    };

    /// <summary>The prefix of the platform's own channels, ignoring case.</summary>
    public const string ReservedPrefix = "domo:";

    private static readonly string[] Lists = ["publishes", "subscribes"];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        NameMissing.Message, NameEmpty, Reserved.Message, DescriptionMissing.Message, Twice.Message,
        KindRules.Warning.Message, PropertyNameRules.Misspelt.Message,
    ];

    protected override void Check(LintContext context, JsonObject root)
    {
        if (root.Find(Spellings.Channels)?.Value is not { Kind: not (JsonKind.Missing or JsonKind.Null) } value)
        {
            return;
        }

        if (value is not JsonObject channels)
        {
            KindRules.Report(context, KindRules.Warning, value, "'channels'", "an object with 'publishes' and 'subscribes'");
            return;
        }

        foreach (var list in channels.Members)
        {
            if (Array.IndexOf(Lists, list.Name) >= 0)
            {
                CheckList(context, list);
            }
            else if (Suggestion.Nearest(list.Name, Lists) is { } meant && !channels.TryGetMember(meant, out _))
            {
                var rename = JsonEdits.Rename(list, meant);
                context.Report(PropertyNameRules.Misspelt, list.NameSpan, rename, list.Name, " of 'channels'", meant);
            }
        }
    }

    private static void CheckList(LintContext context, JsonMember list)
    {
        if (list.Value is JsonMissing or JsonLiteral { Kind: JsonKind.Null })
        {
            return;
        }

        if (list.Value is not JsonArray items)
        {
            var fix = list.Value is JsonObject ? Wrap(list.Value) : null;
            KindRules.Report(context, KindRules.Warning, list.Value, $"'{list.Name}'", "an array of objects", fix);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Items)
        {
            if (item is JsonObject channel)
            {
                CheckChannel(context, channel, list.Name, names);
            }
            else if (item is not JsonMissing)
            {
                string subject = $"A channel in '{list.Name}'";
                KindRules.Report(context, KindRules.Warning, item, subject, "an object with 'name' and 'description'");
            }
        }
    }

    private static void CheckChannel(LintContext context, JsonObject channel, string list, HashSet<string> names)
    {
        var member = channel.Find(Spellings.Name);
        string? name = channel.Key(Spellings.Name);
        bool isDamaged = context.HidesMembers;
        if (name is null)
        {
            if (!isDamaged)
            {
                ReportNoName(context, channel, member?.Value);
            }

            return;
        }

        if (name.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(Reserved, member!.Value.Span, null, name, "app:" + name.Substring(ReservedPrefix.Length));
        }
        else if (!names.Add(name))
        {
            context.Report(Twice, member!.Value.Span, null, name, list);
        }

        var description = channel.Find(Spellings.Description)?.Value;
        bool isMissing = description is null or JsonLiteral { Kind: JsonKind.Null }
            || (description is JsonString text && text.Value.Trim().Length == 0);
        if (isMissing && !isDamaged)
        {
            context.Report(DescriptionMissing, description?.Span ?? channel.Opening, null, name);
        }
    }

    private static void ReportNoName(LintContext context, JsonObject channel, JsonValue? name)
    {
        switch (name)
        {
            case null:
                context.Report(NameMissing, channel.Opening, null);
                break;
            case JsonMissing:
                break;
            case JsonString or JsonLiteral { Kind: JsonKind.Null }:
                context.Report(NameEmpty, name.Span, null, name is JsonString ? "empty" : "null");
                break;
            default:
                KindRules.Report(context, KindRules.Warning, name, "The name of a channel", "a string");
                break;
        }
    }

    private static Fix Wrap(JsonValue value) =>
        new("Wrap in an array", [new(new SourceSpan(value.Span.Start, 0), "[ "), new(new SourceSpan(value.Span.End, 0), " ]")]);
}
