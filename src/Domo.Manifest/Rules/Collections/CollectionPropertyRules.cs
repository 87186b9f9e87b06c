using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Properties of a collection that Domo does not know, and what is permitted to whom.</summary>
internal sealed class CollectionPropertyRules : RuleSet
{
    public static readonly Rule Invented = new(
        "DOMO3050",
        RuleSeverity.Warning,
        "The collection has a property that Domo does not read",
        "{0} has '{1}', which Domo does not read; {2}")
    {
        Why = "Domo ignores what it does not know. A name that is nearly one of its own was meant to do something.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", ⟦"sync"⟧: true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule MisspeltSchema = new(
        "DOMO3055",
        RuleSeverity.Error,
        "Misspelt schema",
        "{0} has no 'schema', because Domo does not know '{1}'; {2}")
    {
        Why = "Domo ignores what it does not know, so the collection is created without columns and never syncs. The generated code reads the columns "
            + "as they were meant, so that this is the only error.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": false, ⟦"shema"⟧: { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": false, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule PermissionNotList = new(
        "DOMO3051",
        RuleSeverity.Warning,
        "The default permission is not a list",
        "'defaultPermission' of {1} is {0}; write a list of names, such as [\"READ\", \"READ_CONTENT\"]")
    {
        Why = "Domo's guides and type definitions have a list of texts. Names in one text, parted by commas, belong to the REST API only.",
        Bad = CollectionExamples.OfMembers("\"defaultPermission\": ⟦\"READ,READ_CONTENT\"⟧"),
        Good = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", \"READ_CONTENT\"]"),
    };

    public static readonly Rule UnknownPermission = new(
        "DOMO3052",
        RuleSeverity.Warning,
        "The default permission is not one of Domo's",
        "Unknown permission {0} in {1}; {2}")
    {
        Why = "Domo's type definitions list eight permissions in upper case, its guides use those and WRITE, and its REST API writes them in lower "
            + "case, as published apps do. Any case counts here.",
        Bad = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", ⟦\"READ_CONTENTS\"⟧]"),
        Good = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", \"READ_CONTENT\"]"),
    };

    public static readonly Rule PermissionsSpelling = new(
        "DOMO3053",
        RuleSeverity.Warning,
        "The default permission is spelled in the plural",
        "{0} has 'defaultPermissions', which the REST API knows but no manifest; write 'defaultPermission'")
    {
        Why = "Every official manifest and the type definitions spell it in the singular. With the plural the users have the permissions that are "
            + "granted without any: all of them.",
        Bad = CollectionExamples.OfMembers("⟦\"defaultPermissions\"⟧: [\"READ\", \"READ_CONTENT\"]"),
        Good = CollectionExamples.OfMembers("\"defaultPermission\": [\"READ\", \"READ_CONTENT\"]"),
    };

    public static readonly Rule AuthoritiesShape = new(
        "DOMO3054",
        RuleSeverity.Warning,
        "The required authorities have another shape",
        "'requiredAuthorities' of {0} {1}; write an object of lists, one for each operation, such as DELETE")
    {
        Why = "Domo's type definitions map each operation (CREATE, READ, UPDATE, DELETE, and each with _CONTENT) to a list of authorities.",
        Bad = CollectionExamples.OfMembers("\"requiredAuthorities\": ⟦[\"datastore.admin\"]⟧"),
        Good = CollectionExamples.OfMembers("\"requiredAuthorities\": { \"DELETE\": [\"datastore.admin\"] }"),
    };

    /// <summary>What can be done with a collection and its documents.</summary>
    public static readonly string[] Operations =
        ["CREATE", "READ", "UPDATE", "DELETE", "CREATE_CONTENT", "READ_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT"];

    /// <summary>The permissions: WRITE stands in one of Domo's guides, ADMIN and SHARE among the permissions of its REST API.</summary>
    public static readonly string[] Permissions = [.. Operations, "WRITE", "ADMIN", "SHARE"];

    public override IReadOnlyList<Rule> Rules { get; } =
        [Invented, MisspeltSchema, PermissionNotList, UnknownPermission, PermissionsSpelling, AuthoritiesShape];

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
                context.Report(PermissionsSpelling, member.NameSpan, fix, collection.CapitalLabel);
            }
            else if (CollectionKeys.MeantOfCollection(member.Name) is { } meant && !StandsForMissingName(collection, meant))
            {
                // Of several members that stand for one property, the first can have its name.
                var fix = meantBefore.Add(meant) ? FixInvented(collection, member, meant) : null;
                bool isSchema = meant == "schema" && member.Value is JsonObject or JsonArray && !collection.Json.TryGetMember(meant, out _);
                context.Report(isSchema ? MisspeltSchema : Invented, member.NameSpan, fix, collection.CapitalLabel, member.Name, Advice(member, meant));
            }
        }
    }

    /// <summary>A collection whose name stands under another property is told so by the rule about the name.</summary>
    private static bool StandsForMissingName(CollectionEntry collection, string meant) =>
        meant == "name" && !collection.Json.TryGetMember("name", out _);

    private static string Advice(JsonMember member, string meant) => meant switch
    {
        "schema" when member.Value is JsonArray => "the columns belong in 'columns' of 'schema'",
        "defaultPermission" when !IsListOfText(member.Value) => "what all users may do is listed in 'defaultPermission', and no role can be named there",
        _ => $"did you mean '{meant}'?",
    };

    private static Fix? FixInvented(CollectionEntry collection, JsonMember member, string meant)
    {
        if (collection.Json.TryGetMember(meant, out _))
        {
            return null;
        }

        bool isCaseOnly = string.Equals(member.Name, meant, StringComparison.OrdinalIgnoreCase);
        if (meant == "schema" && member.Value is JsonArray)
        {
            var wrap = JsonEdits.Wrap(member.Value, """{ "columns": """, " }", "Put the list into 'columns' of 'schema'", isSafe: false);
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
                context.Report(PermissionNotList, other.Span, SplitPermissions(other), CompactJson.Excerpt(other), collection.Label);
                break;
        }
    }

    private static void CheckPermissionName(LintContext context, CollectionEntry collection, JsonValue item)
    {
        if (item is JsonMissing || (item is JsonString { Value: var known } && IsOneOf(Permissions, known)))
        {
            return;
        }

        string? nearest = item is JsonString { Value: var name } ? Suggestion.Nearest(name.Trim().Replace('-', '_'), Permissions) : null;
        string? meant = nearest is null ? null : InCaseOf(((JsonString)item).Value, nearest);
        bool isSame = nearest is not null && IsOneOf([nearest], ((JsonString)item).Value.Trim());
        context.Report(
            UnknownPermission,
            item.Span,
            meant is null ? null : JsonEdits.ChangeTo(item, meant, isSame),
            item is JsonString text ? "'" + text.Value + "'" : CompactJson.Excerpt(item),
            collection.Label,
            meant is null ? "use " + CollectionEntry.Join(Operations, "or") : isSame ? $"write '{meant}'" : $"did you mean '{meant}'?");
    }

    /// <summary>The manifest's guide writes permissions in upper case and the REST API in lower case; whether Domo tells them apart is not known.</summary>
    private static bool IsOneOf(string[] names, string name) => Array.Exists(names, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A permission in the letter case that its author uses.</summary>
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

            names.Add(JsonEdits.Quote(name));
        }

        return JsonEdits.ChangeToJson(value, "[" + string.Join(", ", names) + "]");
    }

    private static void CheckAuthorities(LintContext context, CollectionEntry collection)
    {
        var value = CollectionEntry.Member(collection.Json, "requiredAuthorities")?.Value;
        if (value is JsonObject map)
        {
            foreach (var member in map.Members)
            {
                if (!IsOneOf(Operations, member.Name))
                {
                    string near = Suggestion.Nearest(member.Name, Operations) is { } nearest ? $", but did you mean '{nearest}'?" : "";
                    context.Report(AuthoritiesShape, member.NameSpan, null, collection.Label, $"has '{member.Name}', which is no operation{near}");
                }
                else if (member.Value is not JsonMissing && !IsListOfText(member.Value))
                {
                    context.Report(AuthoritiesShape, member.Value.Span, null, collection.Label, $"has no list of texts for '{member.Name}'");
                }
            }
        }
        else if (value is not (null or JsonMissing or { Kind: JsonKind.Null }))
        {
            context.Report(AuthoritiesShape, value.Span, null, collection.Label, "is " + CompactJson.Excerpt(value));
        }
    }
}
