using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The channels on which apps of one page talk to each other.</summary>
internal sealed class ChannelRules : AppRuleSet
{
    public static readonly Rule WrongShape = new(
        "DOMO1060",
        RuleSeverity.Warning,
        "The channels have another shape",
        "'{0}' is {1}, so Domo finds no channel in it; {2}")
    {
        Why = "Domo's guide has an object with two arrays of objects, publishes and subscribes. On a page in Domo an app that uses a channel "
            + "it has not declared gets an error.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": ⟦[ "sales:picked" ]⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NameMissing = new(
        "DOMO1061",
        RuleSeverity.Error,
        "A channel has no name",
        "This channel has no name, so nobody can publish or subscribe to it; write \"name\": \"{0}\"")
    {
        Why = "Domo's guide requires the name. Apps meet on a channel by its exact name.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ ⟦{⟧ "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "description": "A sale was picked", "name": "sales:picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Reserved = new(
        "DOMO1062",
        RuleSeverity.Error,
        "A channel has a name of Domo's own",
        "The channel '{0}' starts with 'domo:', which Domo keeps for itself and refuses; write another prefix, such as '{1}'")
    {
        Why = "Domo's guide reserves the prefix domo: for channels of the platform.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": ⟦"domo:picked"⟧, "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DescriptionMissing = new(
        "DOMO1063",
        RuleSeverity.Warning,
        "A channel has no description",
        "The channel '{0}' has no description, and Domo's guide requires one; write what its messages say")
    {
        Why = "Domo's guide marks the description of a channel as required: whoever builds a page sees it when apps are connected.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "subscribes": [ ⟦{⟧ "name": "sales:picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "subscribes": [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Twice = new(
        "DOMO1064",
        RuleSeverity.Warning,
        "A channel is declared twice",
        "The channel '{0}' is declared twice under '{1}', and only one of the two can count; remove one")
    {
        Why = "A channel is known by its name, so a second declaration in the same list can only repeat the first or contradict it.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": "sales:picked", "description": "A sale was picked" }, { "name": ⟦"sales:picked"⟧, "description": "A sale" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule UnknownList = new(
        "DOMO1065",
        RuleSeverity.Warning,
        "The channels have an unknown list",
        "Domo does not know '{0}' among the channels and ignores it; did you mean '{1}'?")
    {
        Why = "Domo's guide knows two lists of channels: publishes and subscribes.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "channels": { ⟦"publish"⟧: [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "channels": { "publishes": [ { "name": "sales:picked", "description": "A sale was picked" } ] }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    /// <summary>What the names of Domo's own channels begin with, in any letter case.</summary>
    public const string ReservedPrefix = "domo:";

    private static readonly string[] Lists = ["publishes", "subscribes"];

    public override IReadOnlyList<Rule> Rules { get; } = [WrongShape, NameMissing, Reserved, DescriptionMissing, Twice, UnknownList];

    protected override void Check(LintContext context, JsonObject root)
    {
        if (root.Find(Spellings.Channels)?.Value is not { Kind: not (JsonKind.Missing or JsonKind.Null) } value)
        {
            return;
        }

        if (value is not JsonObject channels)
        {
            context.Report(WrongShape, value.Span, null, "channels", CompactJson.Excerpt(value), "write an object with the lists 'publishes' and 'subscribes'");
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
                context.Report(UnknownList, list.NameSpan, JsonEdits.Rename(list, meant), list.Name, meant);
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
            context.Report(WrongShape, list.Value.Span, fix, list.Name, CompactJson.Excerpt(list.Value), "write an array of objects");
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
                context.Report(WrongShape, item.Span, null, list.Name, CompactJson.Excerpt(item), "write each channel as an object with a name and a description");
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
            if (member?.Value is not JsonMissing && !isDamaged)
            {
                context.Report(NameMissing, member?.Value.Span ?? BraceOf(channel), null, "app:event");
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
        bool isMissing = description is null or JsonLiteral { Kind: JsonKind.Null } || (description is JsonString text && text.Value.Trim().Length == 0);
        if (isMissing && !isDamaged)
        {
            context.Report(DescriptionMissing, description?.Span ?? BraceOf(channel), null, name);
        }
    }

    private static Fix Wrap(JsonValue value) =>
        new("Put it into an array", [new(new SourceSpan(value.Span.Start, 0), "[ "), new(new SourceSpan(value.Span.End, 0), " ]")]);
}
