using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Rules about misspelled properties of collections, and about permissions.</summary>
internal sealed class CollectionPropertyRules : RuleSet
{
    private static readonly RuleMessage ColumnsBesideSchema = PropertyNameRules.Misnamed.Also(
        "Domo ignores '{0}' of {1}; move the columns to 'columns' of 'schema'",
        bad: CollectionExamples.Create("""{ "name": "Deals", "syncEnabled": false, ⟦"columns"⟧: [{ "name": "region", "type": "STRING" }] }"""),
        good: CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": false, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""));

    private static readonly RuleMessage PermissionsOfRoles = PropertyNameRules.Misspelt.Also(
        "Domo ignores '{0}' of {1}. List the permissions of all users in 'defaultPermission'; roles are not supported.",
        bad: CollectionExamples.OfMembers("⟦\"permissions\"⟧: [{ \"role\": \"admin\", \"actions\": [\"read\"] }]"),
        good: CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", \"READ_CONTENT\"]"));

    private static readonly Rule UnknownPermission = new(
        "DOMO3014",
        RuleSeverity.Warning,
        "Unknown permission",
        "Unknown permission '{0}' of {1}; did you mean '{2}'?")
    {
        Why = "Domo's type definitions list eight permissions in uppercase. Its guides use those and WRITE, and its REST API writes them "
            + "in lowercase, as published apps do. Either case is accepted here.",
        Bad = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", ⟦\"READ_CONTENTS\"⟧]"),
        Good = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", \"READ_CONTENT\"]"),
    };

    private static readonly RuleMessage StrangePermission = UnknownPermission.Also(
        "Unknown permission '{0}' of {1}; use {2}",
        bad: CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", ⟦\"frobnicate\"⟧]"),
        good: CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\"]"));

    private static readonly RuleMessage UnknownOperation = UnknownPermission.Also(
        "Unknown operation '{0}' in 'requiredAuthorities' of {1}; did you mean '{2}'?",
        bad: CollectionExamples.OfMembers("\"requiredAuthorities\": { ⟦\"DELET\"⟧: [\"datastore.admin\"] }"),
        good: CollectionExamples.OfMembers("\"requiredAuthorities\": { \"DELETE\": [\"datastore.admin\"] }"));

    private static readonly RuleMessage StrangeOperation = UnknownPermission.Also(
        "Unknown operation '{0}' in 'requiredAuthorities' of {1}; use {2}",
        bad: CollectionExamples.OfMembers("\"requiredAuthorities\": { ⟦\"erase\"⟧: [\"datastore.admin\"] }"),
        good: CollectionExamples.OfMembers("\"requiredAuthorities\": { \"DELETE\": [\"datastore.admin\"] }"));

    /// <summary>The operations on a collection and its documents.</summary>
    public static readonly string[] Operations =
        ["CREATE", "READ", "UPDATE", "DELETE", "CREATE_CONTENT", "READ_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT"];

    /// <summary>The permissions. WRITE is in one of Domo's guides; ADMIN and SHARE are permissions of its REST API.</summary>
    public static readonly string[] Permissions = [.. Operations, "WRITE", "ADMIN", "SHARE"];

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        PropertyNameRules.Misspelt.Message, PermissionsOfRoles, PropertyNameRules.Misnamed.Message, ColumnsBesideSchema,
        UnknownPermission.Message, StrangePermission, UnknownOperation, StrangeOperation, KindRules.Warning.Message,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            CheckNames(context, collection);
            CheckPermission(context, collection);
            CheckAuthorities(context, collection);
        }
    }

    private static void CheckNames(LintContext context, CollectionEntry collection)
    {
        var meantBefore = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in collection.Json.Members)
        {
            if (member.Name == "defaultPermissions")
            {
                var fix = collection.Json.TryGetMember("defaultPermission", out _) ? null : JsonEdits.Rename(member, "defaultPermission");
                context.Report(
                    PropertyNameRules.Misspelt, member.NameSpan, fix, member.Name, " of " + collection.Label, "defaultPermission");
            }
            else if (CollectionKeys.MeantOfCollection(member.Name) is { } meant && !StandsForMissingName(collection, meant))
            {
                // Only the first of several misspellings of a property can be renamed.
                var fix = meantBefore.Add(meant) ? FixInvented(collection, member, meant) : null;
                ReportName(context, collection, member, meant, fix);
            }
        }
    }

    private static void ReportName(LintContext context, CollectionEntry collection, JsonMember member, string meant, Fix? fix)
    {
        bool hasMeant = collection.Json.TryGetMember(meant, out _);
        if (meant == "schema" && member.Value is JsonArray)
        {
            context.Report(ColumnsBesideSchema, member.NameSpan, fix, member.Name, collection.Label);
        }
        else if (meant == "defaultPermission" && !IsListOfText(member.Value))
        {
            context.Report(PermissionsOfRoles, member.NameSpan, fix, member.Name, collection.Label);
        }
        else
        {
            bool isLost = meant == "schema" && member.Value is JsonObject && !hasMeant;
            context.Report(
                isLost ? PropertyNameRules.Misnamed : PropertyNameRules.Misspelt, member.NameSpan, fix,
                member.Name, " of " + collection.Label, meant);
        }
    }

    /// <summary>Returns whether the property contains the missing name, which the rule about names reports.</summary>
    private static bool StandsForMissingName(CollectionEntry collection, string meant) =>
        meant == "name" && !collection.Json.TryGetMember("name", out _);

    private static Fix? FixInvented(CollectionEntry collection, JsonMember member, string meant)
    {
        if (collection.Json.TryGetMember(meant, out _))
        {
            return null;
        }

        bool isCaseOnly = string.Equals(member.Name, meant, StringComparison.OrdinalIgnoreCase);
        if (meant == "schema" && member.Value is JsonArray)
        {
            var wrap = JsonEdits.Wrap(member.Value, """{ "columns": """, " }", "Move to 'columns' of 'schema'", isSafe: false);
            return wrap with { Edits = [new(member.NameSpan, "\"schema\""), .. wrap.Edits] };
        }

        bool fits = meant switch
        {
            "syncEnabled" => member.Value.Kind is JsonKind.True or JsonKind.False,
            "defaultPermission" => IsListOfText(member.Value),
            "filters" => member.Value is JsonArray,
            "schema" or "requiredAuthorities" => member.Value is JsonObject,
            _ => member.Value is JsonString,
        };
        return fits ? JsonEdits.Rename(member, meant, isCaseOnly) : null;
    }

    private static bool IsListOfText(JsonValue value) => value is JsonArray array && HasOnlyText(array);

    private static bool HasOnlyText(JsonArray array)
    {
        foreach (var item in array.Items)
        {
            if (item is not JsonString)
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckPermission(LintContext context, CollectionEntry collection)
    {
        switch (collection.Json.Find(Spellings.DefaultPermission)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonArray list:
                foreach (var item in list.Items)
                {
                    CheckPermissionName(context, collection, item);
                }

                break;
            case { } other:
                KindRules.Report(
                    context, KindRules.Warning, other, "'defaultPermission' of " + collection.Label, "an array of strings",
                    SplitPermissions(other));
                break;
        }
    }

    private static void CheckPermissionName(LintContext context, CollectionEntry collection, JsonValue item)
    {
        if (item is JsonMissing)
        {
            return;
        }

        if (item is not JsonString { Value: var name })
        {
            KindRules.Report(context, KindRules.Warning, item, "A permission of " + collection.Label, "a string");
        }
        else if (IsOneOf(Permissions, name))
        {
            return;
        }
        else if (Suggestion.Nearest(name.Trim().Replace('-', '_'), Permissions) is { } nearest)
        {
            string meant = InCaseOf(name, nearest);
            bool isSame = IsOneOf([nearest], name.Trim());
            context.Report(UnknownPermission, item.Span, JsonEdits.ChangeTo(item, meant, isSame), name, collection.Label, meant);
        }
        else
        {
            context.Report(StrangePermission, item.Span, null, name, collection.Label, MessageText.List(Operations, "or"));
        }
    }

    /// <summary>
    /// Returns whether a name is in a list, ignoring case: Domo's guide to the manifest writes permissions in uppercase and its REST API
    /// in lowercase, and it is not known whether Domo distinguishes them.
    /// </summary>
    private static bool IsOneOf(string[] names, string name) =>
        Array.Exists(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a permission in the author's case.</summary>
    private static string InCaseOf(string written, string permission) =>
        Array.Exists(written.ToCharArray(), char.IsUpper)
            ? permission
            : new string(Array.ConvertAll(permission.ToCharArray(), char.ToLowerInvariant));

    private static Fix? SplitPermissions(JsonValue value)
    {
        if (value is not JsonString text)
        {
            return null;
        }

        var names = new List<string>();
        foreach (string part in text.Value.Split(','))
        {
            string name = part.Trim();
            if (!IsOneOf(Permissions, name))
            {
                return null;
            }

            names.Add(CompactJson.Quote(name));
        }

        return JsonEdits.ChangeToJson(value, "[" + string.Join(", ", names) + "]");
    }

    private static void CheckAuthorities(LintContext context, CollectionEntry collection)
    {
        switch (CollectionEntry.Member(collection.Json, "requiredAuthorities")?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonObject map:
                foreach (var member in map.Members)
                {
                    CheckAuthorities(context, collection, member);
                }

                break;
            case { } other:
                string subject = "'requiredAuthorities' of " + collection.Label;
                KindRules.Report(context, KindRules.Warning, other, subject, "an object with an array for each operation");
                break;
        }
    }

    private static void CheckAuthorities(LintContext context, CollectionEntry collection, JsonMember member)
    {
        if (IsOneOf(Operations, member.Name))
        {
            if (member.Value is not JsonMissing && !IsListOfText(member.Value))
            {
                string subject = $"'{member.Name}' in 'requiredAuthorities' of {collection.Label}";
                KindRules.Report(context, KindRules.Warning, member.Value, subject, "an array of strings");
            }
        }
        else if (Suggestion.Nearest(member.Name, Operations) is { } nearest)
        {
            context.Report(UnknownOperation, member.NameSpan, null, member.Name, collection.Label, nearest);
        }
        else
        {
            context.Report(StrangeOperation, member.NameSpan, null, member.Name, collection.Label, MessageText.List(Operations, "or"));
        }
    }
}
