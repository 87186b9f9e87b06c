using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Rules about the users that a filter applies to.</summary>
internal sealed class FilterTargetRules : RuleSet
{
    private static readonly Rule UnknownType = new(
        "DOMO3024",
        RuleSeverity.Error,
        "Unknown target type",
        "Unknown target type '{0}' in 'applyTo' of {1}; {2}")
    {
        Why = "Domo's guide has the types USER_ID and GROUP_ID, and its type definitions also GROUP_NAME.",
        Bad = Rule("\"applyTo\": [{ \"type\": ⟦\"GROUP\"⟧, \"values\": [12] }]"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }]"),
    };

    private static readonly Rule Incomplete = new(
        "DOMO3025", RuleSeverity.Warning, "Target without type or values", "A target in 'applyTo' of {0} has no {1}, so it matches no user")
    {
        Why = "Domo compares the current user with the listed values. No user is in an empty list, so the filter does not apply.",
        Bad = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": ⟦[]⟧ }]"),
        Good = Rule("\"applyTo\": [{ \"type\": \"GROUP_ID\", \"values\": [12] }]"),
    };

    private static readonly Rule Overridden = new(
        "DOMO3026",
        RuleSeverity.Warning,
        "'applyToAll' overrides 'applyTo'",
        "'applyToAll' overrides 'applyTo' of {0}, so the filter applies to all users. Empty 'applyTo', or set 'applyToAll' to false.")
    {
        Why = "Domo's guide says that `applyToAll` overrides `applyTo`.",
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

    private static readonly Rule NoTarget = new(
        "DOMO3027",
        RuleSeverity.Info,
        "Filter without targets",
        "{0} applies to no user. Add users or groups to 'applyTo', or set 'applyToAll' to true.")
    {
        Why = "Domo applies a filter to the users that match `applyTo`, or to all users if `applyToAll` is true.",
        Bad = Rule("\"applyTo\": ⟦[]⟧"),
        Good = Rule("\"applyTo\": [],\n\"applyToAll\": true"),
    };

    /// <summary>The types of targets.</summary>
    public static readonly string[] Types = ["USER_ID", "GROUP_ID", "GROUP_NAME"];

    private static readonly Spelling[] Flags = [Spellings.ApplyToAll, Spellings.LimitToOwner];

    public override IReadOnlyList<Rule> Rules { get; } =
        [UnknownType, Incomplete, Overridden, NoTarget, KindRules.Error, KindRules.Warning];

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
                    var fix = other is JsonObject ? JsonEdits.Wrap(other, "[", "]", "Put it into an array") : null;
                    KindRules.Report(
                        context, KindRules.Error, other, "'applyTo' of " + filter.Label, "an array of objects with 'type' and 'values'", fix);
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
            KindRules.Report(context, KindRules.Warning, value, $"'{flag.Name}' of {filter.Label}", "true or false", fix);
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
            context.Report(Overridden, list.Span, JsonEdits.ChangeToJson(list, "[]", isSafe: false), filter.Label);
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
                KindRules.Report(
                    context, KindRules.Error, item, "A target in 'applyTo' of " + filter.Label, "an object with 'type' and 'values'");
            }
        }
    }

    /// <summary>Returns whether a flag is certainly off: false, null or missing under every name that could mean it.</summary>
    private static bool IsOff(FilterEntry filter, string name) =>
        CollectionEntry.Member(filter.Json, name) is { } member
            ? member.Value.Kind is JsonKind.False or JsonKind.Null
            : CollectionKeys.FindMeant(filter.Json, name, CollectionKeys.MeantOfFilter) is null;

    private static void CheckTarget(LintContext context, FilterEntry filter, JsonObject target)
    {
        switch (target.Find(Spellings.Type)?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                context.Report(Incomplete, target.Opening, null, filter.Label, "'type'");
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
                var value =
                    CollectionEntry.Member(target, "value") ?? CollectionEntry.Member(target, "ids") ?? CollectionEntry.Member(target, "id");
                var rename = value is { Value: JsonArray } && !target.TryGetMember("values", out _)
                    ? JsonEdits.Rename(value, "values", isSafe: false)
                    : null;
                context.Report(Incomplete, target.Opening, rename, filter.Label, "'values'");
                break;
            case JsonMissing:
                break;
            case JsonArray { Items.Count: 0 } empty:
                context.Report(Incomplete, empty.Span, null, filter.Label, "'values'");
                break;
            case JsonArray:
                break;
            case { } single:
                var fix = single is JsonString or JsonNumber ? JsonEdits.Wrap(single, "[", "]", "Put it into an array") : null;
                KindRules.Report(context, KindRules.Warning, single, "'values' of a target of " + filter.Label, "an array", fix);
                break;
        }
    }

    private static void CheckType(LintContext context, FilterEntry filter, JsonValue type)
    {
        if (type is not JsonString { Value: var name })
        {
            KindRules.Report(context, KindRules.Error, type, "'type' of a target of " + filter.Label, "a string");
            return;
        }

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
        string advice = meant is null ? "use " + MessageText.List(Types, "or") : meant == normal ? $"use '{meant}'" : $"did you mean '{meant}'?";
        context.Report(
            UnknownType,
            type.Span,
            meant is null ? null : JsonEdits.ChangeTo(type, meant, isSafe: meant == normal),
            name,
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
