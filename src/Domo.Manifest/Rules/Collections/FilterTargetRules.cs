using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Whom a filter rule applies to.</summary>
internal sealed class FilterTargetRules : RuleSet
{
    public static readonly Rule NotList = new(
        "DOMO3070",
        RuleSeverity.Error,
        "The targets of a filter rule are not a list of objects",
        "{0} in 'applyTo' of {1} is not what Domo reads there, so the upload of the app fails; write a list of objects with 'type' and 'values'")
    {
        Why = "Domo's guide and type definitions have a list of conditions there, each an object with a type and its values, also for one.",
        Bad = Rule("\"applyTo\": ⟦{ \"type\": \"GROUP_ID\", \"values\": [12] }⟧"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }]"),
    };

    public static readonly Rule UnknownType = new(
        "DOMO3071",
        RuleSeverity.Error,
        "The target's type is not one of Domo's",
        "{0} is no type of target, so {1} fails or applies to nobody; {2}")
    {
        Why = "Domo's guide knows USER_ID and GROUP_ID, its type definitions GROUP_NAME too.",
        Bad = Rule("\"applyTo\": [{ \"type\": ⟦\"GROUP\"⟧, \"values\": [12] }]"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }]"),
    };

    public static readonly Rule Nobody = new(
        "DOMO3072",
        RuleSeverity.Warning,
        "The target matches nobody",
        "A target of {0} {1}, so it matches nobody; write 'type' and the ids or names in 'values'")
    {
        Why = "Domo compares the current user with the listed values. Nobody is in an empty list, and the rule is skipped.",
        Bad = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": ⟦[]⟧ }]"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }]"),
    };

    public static readonly Rule Overridden = new(
        "DOMO3073",
        RuleSeverity.Warning,
        "applyToAll overrides applyTo",
        "{0} has 'applyToAll' set to true, which overrides its 'applyTo': the rule applies to everybody; empty 'applyTo' or set 'applyToAll' to false")
    {
        Why = "Domo's guide says that applyToAll overrides applyTo.",
        Bad = CollectionExamples.OfFilter("""
            "name": "West only",
            "applyOn": ["READ"],
            "applyTo": ⟦[{ "type": "GROUP_ID", "values": [12] }]⟧,
            "applyToAll": true,
            "query": { "content.region": "West" }
            """),
        Good = CollectionExamples.OfFilter("""
            "name": "West only",
            "applyOn": ["READ"],
            "applyTo": [],
            "applyToAll": true,
            "query": { "content.region": "West" }
            """),
    };

    public static readonly Rule NoTarget = new(
        "DOMO3074",
        RuleSeverity.Info,
        "The filter rule applies to nobody",
        "{0} names nobody in 'applyTo', and neither 'applyToAll' nor 'limitToOwner' is true, so it applies to nobody; set 'applyToAll' to true to apply it to everybody")
    {
        Why = "Domo applies a filter rule to the users that match 'applyTo', or to all with 'applyToAll'. For others it is skipped.",
        Bad = Rule("\"applyTo\": ⟦[]⟧"),
        Good = Rule("\"applyTo\": [],\n\"applyToAll\": true"),
    };

    public static readonly Rule FlagNotBoolean = new(
        "DOMO3075",
        RuleSeverity.Warning,
        "A switch of the filter rule is neither true nor false",
        "'{0}' of {1} is {2}, which is neither true nor false; write {3}")
    {
        Why = "Domo documents booleans. Whether it takes anything else for one is left to luck, and who sees which documents hangs on it.",
        Bad = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }],\n\"limitToOwner\": ⟦\"true\"⟧"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }],\n\"limitToOwner\": true"),
    };

    /// <summary>What a target can be.</summary>
    public static readonly string[] Types = ["USER_ID", "GROUP_ID", "GROUP_NAME"];

    private static readonly Spelling[] Flags = [Spellings.ApplyToAll, Spellings.LimitToOwner];

    public override IReadOnlyList<Rule> Rules { get; } = [NotList, UnknownType, Nobody, Overridden, NoTarget, FlagNotBoolean];

    public override void Check(LintContext context)
    {
        foreach (var filter in context.Filters)
        {
            CheckFlags(context, filter);
            switch (filter.Json.Find(Spellings.ApplyTo)?.Value)
            {
                case null or JsonMissing or { Kind: JsonKind.Null }:
                    break;
                case JsonArray list:
                    CheckTargets(context, filter, list);
                    break;
                case { } other:
                    var fix = other is JsonObject ? JsonEdits.Wrap(other, "[", "]", "Put it into a list") : null;
                    context.Report(NotList, other.Span, fix, CompactJson.Excerpt(other), filter.Label);
                    break;
            }
        }
    }

    private static void CheckFlags(LintContext context, FilterEntry filter)
    {
        foreach (var flag in Flags)
        {
            var value = filter.Json.Find(flag)?.Value;
            if (value is null or JsonMissing or { Kind: JsonKind.True or JsonKind.False or JsonKind.Null })
            {
                continue;
            }

            string? meant = BooleanValues.MeantJson(value);
            var fix = meant is null ? null : JsonEdits.ChangeToJson(value, meant);
            context.Report(FlagNotBoolean, value.Span, fix, flag.Name, filter.Label, CompactJson.Excerpt(value), meant ?? "true or false");
        }
    }

    private static void CheckTargets(LintContext context, FilterEntry filter, JsonArray list)
    {
        if (list.Items.Count == 0)
        {
            if (IsOff(filter, "applyToAll") && IsOff(filter, "limitToOwner"))
            {
                var fix = filter.Json.TryGetMember("applyToAll", out var member)
                    ? JsonEdits.ChangeToJson(member.Value, "true", isSafe: false)
                    : JsonEdits.Add(context.Text, filter.Json, "applyToAll", "true", isSafe: false);
                context.Report(NoTarget, list.Span, fix, filter.CapitalLabel);
            }

            return;
        }

        if (filter.AppliesToAll)
        {
            context.Report(Overridden, list.Span, JsonEdits.ChangeToJson(list, "[]", isSafe: false), filter.CapitalLabel);
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is JsonObject target)
            {
                CheckTarget(context, filter, target);
            }
            else if (item is not JsonMissing)
            {
                context.Report(NotList, item.Span, null, CompactJson.Excerpt(item), filter.Label);
            }
        }
    }

    /// <summary>Whether a switch is off for sure: not there under any name that could be meant for it, null or false.</summary>
    private static bool IsOff(FilterEntry filter, string name) =>
        CollectionEntry.Member(filter.Json, name) is { } member
            ? member.Value.Kind is JsonKind.False or JsonKind.Null
            : CollectionKeys.FindMeant(filter.Json, name, CollectionKeys.MeantOfFilter) is null;

    private static void CheckTarget(LintContext context, FilterEntry filter, JsonObject target)
    {
        switch (target.Find(Spellings.Type)?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                context.Report(Nobody, CollectionEntry.Opening(target), null, filter.Label, "has no type");
                return;
            case JsonMissing:
                break;
            case { } type:
                CheckType(context, filter, type);
                break;
        }

        switch (target.Find(Spellings.Values)?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                var value = CollectionEntry.Member(target, "value") ?? CollectionEntry.Member(target, "ids") ?? CollectionEntry.Member(target, "id");
                var rename = value is { Value: JsonArray } && !target.TryGetMember("values", out _) ? JsonEdits.Rename(value, "values", isSafe: false) : null;
                context.Report(Nobody, CollectionEntry.Opening(target), rename, filter.Label, "has no values");
                break;
            case JsonMissing:
                break;
            case JsonArray { Items.Count: 0 } empty:
                context.Report(Nobody, empty.Span, null, filter.Label, "has an empty list of values");
                break;
            case JsonArray:
                break;
            case { } single:
                var fix = single is JsonString or JsonNumber ? JsonEdits.Wrap(single, "[", "]", "Put it into a list") : null;
                context.Report(Nobody, single.Span, fix, filter.Label, "has no list of values");
                break;
        }
    }

    private static void CheckType(LintContext context, FilterEntry filter, JsonValue type)
    {
        string name = (type as JsonString)?.Value ?? "";
        if (Array.IndexOf(Types, name) >= 0)
        {
            return;
        }

        string normal = name.Trim().Replace(' ', '_').Replace('-', '_').ToUpperInvariant();
        string? meant = Array.IndexOf(Types, normal) >= 0 ? normal : normal switch
        {
            "USER" or "USERS" or "USERID" or "USER_IDS" or "PERSON" => "USER_ID",
            "GROUP" or "GROUPS" or "GROUPID" or "GROUP_IDS" => "GROUP_ID",
            "GROUPNAME" or "GROUP_NAMES" => "GROUP_NAME",
            _ => Suggestion.Nearest(normal, Types),
        };
        string advice = meant is null ? "write " + CollectionEntry.Join(Types, "or") : meant == normal ? $"write '{meant}'" : $"did you mean '{meant}'?";
        context.Report(
            UnknownType,
            type.Span,
            meant is null ? null : JsonEdits.ChangeTo(type, meant, isSafe: meant == normal),
            type is JsonString ? "'" + name + "'" : CompactJson.Excerpt(type),
            filter.Label,
            advice);
    }

    private static RuleExample Rule(string members) => CollectionExamples.OfFilter($$"""
        "name": "West only",
        "applyOn": ["READ"],
        "query": { "content.region": "West" },
        {{members}}
        """);
}
