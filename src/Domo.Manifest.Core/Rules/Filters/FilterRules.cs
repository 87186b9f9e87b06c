using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Rules about a collection's filters, which hide or lock documents: their location and properties.</summary>
internal sealed class FilterRules : RuleSet
{
    private static readonly Rule UnderDocuments = new(
        "DOMO3020",
        RuleSeverity.Error,
        "Filters in 'documents'",
        "Domo ignores 'filters' in 'documents' of {0}, so they protect nothing. Move 'filters' to the collection.")
    {
        Why = "Filters belong to the collection. Domo does not read them in another property, so all users see all documents.",
        Bad = CollectionExamples.OfMembers("""
            "documents": {
              ⟦"filters"⟧: [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            }
            """),
        Good = CollectionExamples.OfMembers("""
            "filters": [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            """),
    };

    private static readonly Rule Missing = new(
        "DOMO3021",
        RuleSeverity.Error,
        "Incomplete filter",
        "{0} has no {1}, so publishing fails; a filter requires 'name', 'applyOn', 'applyTo' and 'query'")
    {
        Why = "Domo's guide says that all four properties are required even if they are empty, and that the upload fails without them.",
        Bad = CollectionExamples.OfMembers("""
            "filters": [
              ⟦{⟧
                "name": "Own",
                "applyOn": ["READ"],
                "applyToAll": true,
                "limitToOwner": true
              }
            ]
            """),
        Good = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ["READ"],
            "applyTo": [],
            "applyToAll": true,
            "limitToOwner": true,
            "query": {}
            """),
    };

    private static readonly Rule Operation = new(
        "DOMO3022",
        RuleSeverity.Error,
        "Unknown filter operation",
        "Unknown operation '{0}' in 'applyOn' of {1}; {2}")
    {
        Why = "Domo's guide and type definitions have the operations READ, UPDATE and DELETE, in uppercase. Filters do not apply to the "
            + "creation of documents; permissions do.",
        Bad = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ["READ", ⟦"update"⟧],
            "applyTo": [],
            "applyToAll": true,
            "limitToOwner": true,
            "query": {}
            """),
        Good = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ["READ", "UPDATE"],
            "applyTo": [],
            "applyToAll": true,
            "limitToOwner": true,
            "query": {}
            """),
    };

    private static readonly Rule NoOperation = new(
        "DOMO3023",
        RuleSeverity.Warning,
        "Filter without operations",
        "{0} protects nothing because 'applyOn' is empty; list 'READ', 'UPDATE' or 'DELETE'")
    {
        Why = "Domo applies a filter only to the operations in `applyOn`.",
        Bad = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ⟦[]⟧,
            "applyTo": [],
            "applyToAll": true,
            "limitToOwner": true,
            "query": {}
            """),
        Good = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ["READ"],
            "applyTo": [],
            "applyToAll": true,
            "limitToOwner": true,
            "query": {}
            """),
    };

    /// <summary>The operations that a filter can apply to.</summary>
    public static readonly string[] Operations = ["READ", "UPDATE", "DELETE"];

    /// <summary>The required properties of a filter, with their empty values.</summary>
    public static readonly (string Name, string? Empty)[] Required = [("name", null), ("applyOn", null), ("applyTo", "[]"), ("query", "{}")];

    public override IReadOnlyList<Rule> Rules { get; } =
        [UnderDocuments, Missing, Operation, NoOperation, KindRules.Error, PropertyNameRules.Misspelt];

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            CheckPlace(context, collection);
        }

        foreach (var filter in context.Filters)
        {
            CheckMissing(context, filter);
            CheckOperations(context, filter);
            CheckProperties(context, filter);
        }
    }

    private static void CheckPlace(LintContext context, CollectionEntry collection)
    {
        switch (collection.Json.Find(Spellings.Filters)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonArray list:
                foreach (var item in list.Items)
                {
                    if (item is not (JsonObject or JsonMissing))
                    {
                        KindRules.Report(context, KindRules.Error, item, "A filter of " + collection.Label, "an object");
                    }
                }

                break;
            case { } other:
                bool isRule = other is JsonObject rule && (rule.Find(Spellings.ApplyOn) ?? rule.Find(Spellings.Query)) is not null;
                var fix = isRule ? JsonEdits.Wrap(other, "[", "]", "Put it into an array") : null;
                KindRules.Report(context, KindRules.Error, other, "'filters' of " + collection.Label, "an array of objects", fix);
                break;
        }

        if (CollectionEntry.Member(collection.Json, "documents") is { Value: JsonObject documents } member
            && CollectionEntry.Member(documents, "filters") is { Value: JsonArray or JsonObject } filters)
        {
            context.Report(UnderDocuments, filters.NameSpan, MoveUp(context, collection, member, documents, filters), collection.Label);
        }
    }

    /// <summary>
    /// Replaces <c>documents</c> with its filters if it contains nothing else. Unsafe, because it changes who sees which documents.
    /// </summary>
    private static Fix? MoveUp(
        LintContext context, CollectionEntry collection, JsonMember documents, JsonObject inside, JsonMember filters) =>
        inside.Members.Count == 1 && filters.Value is JsonArray && !collection.Json.TryGetMember("filters", out _)
            ? new("Move 'filters' up", [new(documents.Span, context.Text.Substring(filters.Span.Start, filters.Span.Length))], IsSafe: false)
            : null;

    private static void CheckMissing(LintContext context, FilterEntry filter)
    {
        var missing = new List<string>();
        bool canBeEmpty = true;
        Fix? fix = null;
        foreach ((string name, string? empty) in Required)
        {
            var member = CollectionEntry.Member(filter.Json, name);
            if (!CollectionEntry.IsAbsent(member))
            {
                continue;
            }

            missing.Add(name);
            var meant = CollectionKeys.FindMeant(filter.Json, name, CollectionKeys.MeantOfFilter);
            canBeEmpty &= member is null && meant is null && empty is not null && filter.Json.Members.Count > 0;
            fix = canBeEmpty ? Join(fix, JsonEdits.Add(context.Text, filter.Json, name, empty!, isSafe: false))
                : meant is not null && missing.Count == 1 ? JsonEdits.Rename(meant, name, isSafe: false)
                : null;
        }

        if (missing.Count > 0)
        {
            context.Report(Missing, filter.Json.Opening, fix, filter.CapitalLabel, MessageText.List(missing, "and"));
        }
    }

    /// <summary>Combines two insertions at the same position.</summary>
    private static Fix Join(Fix? first, Fix second) => first is null
        ? second
        : new("Add the missing properties", [new(first.Edits[0].Span, first.Edits[0].NewText + second.Edits[0].NewText)], IsSafe: false);

    private static void CheckOperations(LintContext context, FilterEntry filter)
    {
        switch (filter.Json.Find(Spellings.ApplyOn)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonArray { Items.Count: 0 } empty:
                context.Report(NoOperation, empty.Span, null, filter.CapitalLabel);
                break;
            case JsonArray list:
                string[] present = Array.FindAll(Operations, operation => Has(list, operation));
                foreach (var item in list.Items)
                {
                    CheckOperation(context, filter, list, present, item);
                }

                break;
            case { } other:
                KindRules.Report(
                    context, KindRules.Error, other, "'applyOn' of " + filter.Label, "an array of strings", FixOperations(other));
                break;
        }
    }

    /// <summary>Converts a string to an array: one operation, several separated by commas, or all.</summary>
    private static Fix? FixOperations(JsonValue value)
    {
        if (value is not JsonString text)
        {
            return null;
        }

        if (Array.IndexOf(Operations, text.Value) >= 0)
        {
            return JsonEdits.Wrap(value, "[", "]", "Put it into an array");
        }

        var names = new List<string>();
        foreach (string part in text.Value.Split(','))
        {
            string[] meant = Meant(part);
            if (meant.Length == 0)
            {
                return null;
            }

            foreach (string name in meant)
            {
                if (!names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return JsonEdits.ChangeToJson(value, "[" + string.Join(", ", names.ConvertAll(CompactJson.Quote)) + "]", isSafe: false);
    }

    /// <summary>Returns the operations that a name probably means; empty if unclear.</summary>
    private static string[] Meant(string written)
    {
        string name = written.Trim().ToUpperInvariant();
        return name switch
        {
            "READ" or "UPDATE" or "DELETE" => [name],
            "ALL" or "ANY" or "*" or "EVERYTHING" => Operations,
            "GET" or "VIEW" or "READ_CONTENT" or "QUERY" or "SELECT" => ["READ"],
            "PUT" or "PATCH" or "WRITE" or "EDIT" or "UPDATE_CONTENT" => ["UPDATE"],
            "REMOVE" or "DELETE_CONTENT" => ["DELETE"],
            "CREATE" or "POST" or "INSERT" or "CREATE_CONTENT" => [],
            _ => Suggestion.Nearest(name, Operations) is { } nearest ? [nearest] : [],
        };
    }

    private static void CheckOperation(LintContext context, FilterEntry filter, JsonArray list, string[] present, JsonValue item)
    {
        if (item is JsonMissing || (item is JsonString { Value: var known } && Array.IndexOf(Operations, known) >= 0))
        {
            return;
        }

        string[] meant = item is JsonString { Value: var written } ? Meant(written) : [];
        string[] added = Array.FindAll(meant, operation => Array.IndexOf(present, operation) < 0);
        bool isSame = meant is [var one] && string.Equals((item as JsonString)?.Value.Trim(), one, StringComparison.OrdinalIgnoreCase);
        var fix = added.Length == 0
            ? (list.Items.Count > 1 && present.Length > 0 ? JsonEdits.RemoveItem(context.Text, list, item, "Remove", isSafe: false) : null)
            : added is [var single] ? JsonEdits.ChangeTo(item, single, isSafe: isSame)
            : JsonEdits.ChangeToJson(item, string.Join(", ", Array.ConvertAll(added, CompactJson.Quote)), isSafe: false);
        if (item is JsonString text)
        {
            string advice = meant is not [var only] ? "use 'READ', 'UPDATE' or 'DELETE'"
                : isSame ? $"use '{only}'"
                : $"did you mean '{only}'?";
            context.Report(Operation, item.Span, fix, text.Value, filter.Label, advice);
        }
        else
        {
            KindRules.Report(context, KindRules.Error, item, "An operation in 'applyOn' of " + filter.Label, "a string", fix);
        }
    }

    private static bool Has(JsonArray list, string text)
    {
        foreach (var item in list.Items)
        {
            if (item is JsonString { Value: var value } && value == text)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckProperties(LintContext context, FilterEntry filter)
    {
        foreach (var member in filter.Json.Members)
        {
            // Missing required properties are reported by another rule.
            if (CollectionKeys.MeantOfFilter(member.Name) is { } meant
                && (!Array.Exists(Required, required => required.Name == meant) || filter.Json.TryGetMember(meant, out _)))
            {
                bool isFree = !filter.Json.TryGetMember(meant, out _);
                var fix = isFree ? JsonEdits.Rename(member, meant, isSafe: false) : null;
                context.Report(PropertyNameRules.Misspelt, member.NameSpan, fix, member.Name, " of " + filter.Label, meant);
            }
        }
    }
}
