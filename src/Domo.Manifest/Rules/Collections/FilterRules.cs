using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The filter rules of a collection, which hide or lock documents: that they are where Domo looks, and whole.</summary>
internal sealed class FilterRules : RuleSet
{
    public static readonly Rule NotList = new(
        "DOMO3060",
        RuleSeverity.Error,
        "The filters are not a list",
        "The filters {0} of {1} are not a list, so they protect nothing; write a list of filter rules")
    {
        Why = "Domo takes a list of filter rules, of which any may let a document through.",
        Bad = CollectionExamples.OfMembers("""
            "filters": ⟦{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }⟧
            """),
        Good = CollectionExamples.OfMembers("""
            "filters": [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            """),
    };

    public static readonly Rule UnderDocuments = new(
        "DOMO3061",
        RuleSeverity.Error,
        "The filters are below documents",
        "The filters of {0} are below 'documents', where Domo does not look, so they protect nothing; move 'filters' up into the collection")
    {
        Why = "A filter rule belongs to the collection. Below another property Domo does not read it, and everybody sees every document.",
        Bad = CollectionExamples.OfMembers("""
            "documents": {
              ⟦"filters"⟧: [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            }
            """),
        Good = CollectionExamples.OfMembers("""
            "filters": [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            """),
    };

    public static readonly Rule Missing = new(
        "DOMO3062",
        RuleSeverity.Error,
        "The filter rule lacks what it must have",
        "{0} lacks {1}, so the upload of the app fails; write all of 'name', 'applyOn', 'applyTo' and 'query', even when empty")
    {
        Why = "Domo's guide says that all four are required even when empty, and that the upload fails without one of them.",
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

    public static readonly Rule NotObject = new(
        "DOMO3063",
        RuleSeverity.Error,
        "The filter rule is not an object",
        "The filter rule {0} of {1} is not an object, so the upload of the app fails; write an object with 'name', 'applyOn', 'applyTo' and 'query'")
    {
        Why = "A filter rule is an object of at least four properties; a text cannot have them.",
        Bad = CollectionExamples.OfMembers("\"filters\": [⟦\"owner\"⟧]"),
        Good = CollectionExamples.OfMembers("""
            "filters": [{ "name": "Own", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} }]
            """),
    };

    public static readonly Rule Operation = new(
        "DOMO3064",
        RuleSeverity.Error,
        "The filter rule is for an operation that there is not",
        "{0} is no operation that a filter rule can guard, so {1} fails or guards nothing there; {2}")
    {
        Why = "Domo's guide and type definitions know READ, UPDATE and DELETE, in upper case. Creating documents cannot be filtered: that is "
            + "what permissions are for.",
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

    public static readonly Rule NoOperation = new(
        "DOMO3065",
        RuleSeverity.Warning,
        "The filter rule guards no operation",
        "{0} guards no operation, so it protects nothing; list 'READ', 'UPDATE' or 'DELETE' in 'applyOn'")
    {
        Why = "Domo applies a filter rule to the operations that it lists, and to no other.",
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

    public static readonly Rule OperationsNotList = new(
        "DOMO3066",
        RuleSeverity.Error,
        "The operations of a filter rule are not a list",
        "'applyOn' of {1} is {0}, so the upload of the app fails; write a list, such as [\"READ\"]")
    {
        Why = "Domo's guide and type definitions have a list there, also for one operation.",
        Bad = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ⟦"READ"⟧,
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

    public static readonly Rule NearMiss = new(
        "DOMO3067",
        RuleSeverity.Warning,
        "The filter rule has a property that Domo does not read",
        "{0} has '{1}', which Domo does not read; did you mean '{2}'?")
    {
        Why = "Domo ignores what it does not know, and the documents are less protected than the rule says.",
        Bad = CollectionExamples.OfFilter("""
            "name": "Own",
            "applyOn": ["READ"],
            "applyTo": [],
            "applyToAll": true,
            ⟦"limitToOwners"⟧: true,
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

    /// <summary>The operations that a filter rule can guard.</summary>
    public static readonly string[] Operations = ["READ", "UPDATE", "DELETE"];

    /// <summary>What a filter rule must have, and what says nothing in its place.</summary>
    public static readonly (string Name, string? Empty)[] Required = [("name", null), ("applyOn", null), ("applyTo", "[]"), ("query", "{}")];

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotList, UnderDocuments, Missing, NotObject, Operation, NoOperation, OperationsNotList, NearMiss];

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
                        context.Report(NotObject, item.Span, null, CompactJson.Excerpt(item), collection.Label);
                    }
                }

                break;
            case { } other:
                bool isRule = other is JsonObject rule && (rule.Find(Spellings.ApplyOn) ?? rule.Find(Spellings.Query)) is not null;
                var fix = isRule ? JsonEdits.Wrap(other, "[", "]", "Put it into a list") : null;
                context.Report(NotList, other.Span, fix, CompactJson.Excerpt(other), collection.Label);
                break;
        }

        if (CollectionEntry.Member(collection.Json, "documents") is { Value: JsonObject documents } member
            && CollectionEntry.Member(documents, "filters") is { Value: JsonArray or JsonObject } filters)
        {
            context.Report(UnderDocuments, filters.NameSpan, MoveUp(context, collection, member, documents, filters), collection.Label);
        }
    }

    /// <summary>
    /// Puts the filters in the place of <c>documents</c>, where that holds nothing else. It changes who sees what, so it is for the author
    /// to decide.
    /// </summary>
    private static Fix? MoveUp(LintContext context, CollectionEntry collection, JsonMember documents, JsonObject inside, JsonMember filters) =>
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
            context.Report(Missing, CollectionEntry.Opening(filter.Json), fix, filter.CapitalLabel, CollectionEntry.Join(missing, "and"));
        }
    }

    /// <summary>Two additions at the same place, as one.</summary>
    private static Fix Join(Fix? first, Fix second) => first is null
        ? second
        : new("Add what is missing", [new(first.Edits[0].Span, first.Edits[0].NewText + second.Edits[0].NewText)], IsSafe: false);

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
                context.Report(OperationsNotList, other.Span, FixOperations(other), CompactJson.Excerpt(other), filter.Label);
                break;
        }
    }

    /// <summary>A list of what a text names: one operation, several with commas between them, or all.</summary>
    private static Fix? FixOperations(JsonValue value)
    {
        if (value is not JsonString text)
        {
            return null;
        }

        if (Array.IndexOf(Operations, text.Value) >= 0)
        {
            return JsonEdits.Wrap(value, "[", "]", "Put it into a list");
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

        return JsonEdits.ChangeToJson(value, "[" + string.Join(", ", names.ConvertAll(JsonEdits.Quote)) + "]", isSafe: false);
    }

    /// <summary>The operations that a name stands for; none where only the author knows.</summary>
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
            ? (list.Items.Count > 1 && present.Length > 0 ? JsonEdits.RemoveItem(context.Text, list, item, "Remove it", isSafe: false) : null)
            : added is [var single] ? JsonEdits.ChangeTo(item, single, isSafe: isSame)
            : JsonEdits.ChangeToJson(item, string.Join(", ", Array.ConvertAll(added, JsonEdits.Quote)), isSafe: false);
        string advice = meant is not [var only] ? "write 'READ', 'UPDATE' or 'DELETE'" : isSame ? $"write '{only}'" : $"did you mean '{only}'?";
        context.Report(Operation, item.Span, fix, item is JsonString text ? "'" + text.Value + "'" : CompactJson.Excerpt(item), filter.Label, advice);
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
        var meantBefore = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in filter.Json.Members)
        {
            // Where a required one is missing, that is said, and not again here.
            if (CollectionKeys.MeantOfFilter(member.Name) is { } meant
                && (!Array.Exists(Required, required => required.Name == meant) || filter.Json.TryGetMember(meant, out _)))
            {
                // Of several members that stand for one property, the first can have its name.
                bool isFree = meantBefore.Add(meant) && !filter.Json.TryGetMember(meant, out _);
                var fix = isFree ? JsonEdits.Rename(member, meant, isSafe: false) : null;
                context.Report(NearMiss, member.NameSpan, fix, filter.CapitalLabel, member.Name, meant);
            }
        }
    }
}
