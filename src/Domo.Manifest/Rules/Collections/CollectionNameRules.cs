using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>A collection's name and id. The name is its address at run time.</summary>
internal sealed class CollectionNameRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO3028",
        RuleSeverity.Error,
        "A collection is not an object",
        "{0} is no collection, and Domo makes none of it; write an object with a \"name\"")
    {
        Why = "Each collection is an object with a name, as Domo's guide and type definitions have it.",
        Bad = CollectionExamples.Of("⟦\"Deals\"⟧"),
        Good = CollectionExamples.Of("""{ "name": "Deals" }"""),
    };

    public static readonly Rule Missing = new(
        "DOMO3030",
        RuleSeverity.Error,
        "The collection has no name",
        "A collection has no name{0}; Domo creates and addresses it by 'name' only")
    {
        Why = "The name is the one property that every collection must have, and the only one by which an app reaches it.",
        Bad = CollectionExamples.Of("""⟦{⟧ "alias": "Deals" }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals" }"""),
    };

    public static readonly Rule AliasBesideName = new(
        "DOMO3031",
        RuleSeverity.Warning,
        "The collection has an alias",
        "The collection '{0}' has the alias '{1}', which Domo does not read: requests for '{1}' are answered with 404, the address is '{0}'")
    {
        Why = "Datasets, workflows and packages have aliases, collections do not: AppDB knows them by name. An author who used the alias in the "
            + "code found that every read failed with 404.",
        Bad = CollectionExamples.Of("""{ "name": "sales_deals", ⟦"alias"⟧: "deals" }"""),
        Good = CollectionExamples.Of("""{ "name": "sales_deals" }"""),
    };

    public static readonly Rule IdUnderOtherName = new(
        "DOMO3032",
        RuleSeverity.Warning,
        "The collection's id is called collectionId",
        "{0} has 'collectionId', which Domo does not read; its name is 'id'")
    {
        Why = "Domo's type definitions and its web editor call the id of a collection 'id'.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", ⟦"collectionId"⟧: "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "id": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO3033",
        RuleSeverity.Error,
        "The collection name is not a text",
        "The collection name {0} is not a text; write it in quotes")
    {
        Why = "The name becomes part of an address.",
        Bad = CollectionExamples.Of("""{ "name": ⟦2026⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "2026" }"""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO3034",
        RuleSeverity.Error,
        "Two collections have the same name",
        "The collection '{0}' is declared twice, and a name is the address of one collection; remove or rename one")
    {
        Why = "AppDB addresses a collection by its name, so two of the same name in one app cannot both be reached.",
        Bad = CollectionExamples.Of("""
            { "name": "Deals" },
            { "name": ⟦"Deals"⟧ }
            """),
        Good = CollectionExamples.Of("""
            { "name": "Deals" },
            { "name": "ClosedDeals" }
            """),
    };

    public static readonly Rule CaseCollision = new(
        "DOMO3035",
        RuleSeverity.Warning,
        "Two collection names differ by letter case alone",
        "The collections '{1}' and '{0}' differ by letter case alone; a slip of the shift key reads the wrong one, so give one another name")
    {
        Why = "AppDB tells names apart by letter case: both collections exist, and the wrong one answers without an error.",
        Bad = CollectionExamples.Of("""
            { "name": "Deals" },
            { "name": ⟦"deals"⟧ }
            """),
        Good = CollectionExamples.Of("""
            { "name": "Deals" },
            { "name": "ClosedDeals" }
            """),
    };

    public static readonly Rule Escaping = new(
        "DOMO3036",
        RuleSeverity.Warning,
        "The collection name needs escaping in an address",
        "The collection name '{0}' has {1} in it, and requests that do not escape it go astray{2}")
    {
        Why = "Requests carry the name in their path: /domo/datastores/v1/collections/{name}/documents. Letters, digits, '_', '-' and '.' stay as "
            + "they are there; a slash or a question mark changes which address it is.",
        Bad = CollectionExamples.Of("""{ "name": ⟦"closed deals"⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "closedDeals" }"""),
    };

    public static readonly Rule UuidAsName = new(
        "DOMO3037",
        RuleSeverity.Error,
        "The collection name is a UUID",
        "The collection name '{0}' is a UUID, which AppDB refuses as a name (DA0088: Invalid collection name); write the name, and the UUID in 'id'")
    {
        Why = "AppDB answers requests for such a name with DA0088.",
        Bad = CollectionExamples.Of("""{ "name": ⟦"0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912"⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "id": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }"""),
    };

    public static readonly Rule IdNotUuid = new(
        "DOMO3038",
        RuleSeverity.Warning,
        "The collection's id is not a UUID",
        "The id {0} of {1} is not a UUID; leave 'id' out unless Domo's editor wrote it")
    {
        Why = "Domo's web editor writes the UUID of a collection that exists. Without an id, Domo takes the collection of that name or creates it.",
        Bad = CollectionExamples.Of("""{ "id": ⟦"deals-1"⟧, "name": "Deals" }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals" }"""),
    };

    public static readonly Rule Leftover = new(
        "DOMO3039",
        RuleSeverity.Warning,
        "A text of a template was left in the collection",
        "'{0}' of {1} still says '{2}', which is there to be replaced; write your own")
    {
        Why = "Templates and guides mark what is to be filled in with brackets, dashes or words. Domo takes all of it for the real text.",
        Bad = CollectionExamples.Of("""{ "name": ⟦"<collection name>"⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals" }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotObject, Missing, AliasBesideName, IdUnderOtherName, NotText, Duplicate, CaseCollision, Escaping, UuidAsName, IdNotUuid, Leftover];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        // A file with both spellings of the list is told so elsewhere; what they have in common is no duplicate.
        CheckList(context, CollectionEntry.Member(root, Spellings.Collections.Name)?.Value);
        foreach (string spelling in Spellings.Collections.Alternatives)
        {
            CheckList(context, CollectionEntry.Member(root, spelling)?.Value);
        }

        foreach (var collection in context.Collections)
        {
            CheckId(context, collection);
        }
    }

    private static void CheckList(LintContext context, JsonValue? list)
    {
        var names = new List<(string Alias, JsonValue Node)>();
        foreach (var item in list is JsonArray array ? array.Items : default)
        {
            if (item is JsonObject entry)
            {
                CheckName(context, entry, names);
            }
            else if (item is not JsonMissing)
            {
                context.Report(NotObject, item.Span, JsonEdits.RemoveNull(context.Text, (JsonArray)list!, item), CompactJson.Excerpt(item));
            }
        }

        CheckEscaping(context, names);
        foreach (var clash in Aliases.FindClashes(names))
        {
            if (clash.IsSame)
            {
                context.Report(Duplicate, clash.Node.Span, null, clash.Alias);
            }
            else
            {
                context.Report(CaseCollision, clash.Node.Span, null, clash.Alias, clash.Earlier);
            }
        }
    }

    private static void CheckName(LintContext context, JsonObject entry, List<(string Alias, JsonValue Node)> names)
    {
        switch (CollectionEntry.Member(entry, "name")?.Value)
        {
            case null:
                ReportMissing(context, entry, names);
                break;
            case JsonMissing:
                break;
            case { Kind: JsonKind.Null } none:
                context.Report(Missing, none.Span, null, "");
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                context.Report(Missing, text.Span, null, "");
                break;
            case JsonString text:
                CheckAlias(context, entry, text.Value);
                CheckText(context, text, names);
                break;
            case JsonNumber number:
                CheckAlias(context, entry, number.Text);
                context.Report(NotText, number.Span, JsonEdits.ChangeTo(number, number.Text), number.Text);
                names.Add((number.Text, number));
                break;
            case { } other:
                context.Report(NotText, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    private static void ReportMissing(LintContext context, JsonObject entry, List<(string Alias, JsonValue Node)> names)
    {
        var meant = CollectionEntry.Member(entry, "alias") ?? CollectionKeys.FindMeant(entry, "name", CollectionKeys.MeantOfCollection);
        if (meant?.Value is JsonString { Value.Length: > 0 } name)
        {
            context.Report(Missing, CollectionEntry.Opening(entry), JsonEdits.Rename(meant, "name"), ", only '" + meant.Name + "'");
            names.Add((name.Value, name));
        }
        else
        {
            context.Report(Missing, CollectionEntry.Opening(entry), null, "");
        }
    }

    private static void CheckAlias(LintContext context, JsonObject entry, string name)
    {
        if (CollectionEntry.Member(entry, "alias") is { Value: JsonString alias } member)
        {
            var remove = JsonEdits.Remove(context.Text, entry, member, isSafe: false);
            context.Report(AliasBesideName, member.NameSpan, remove, name, alias.Value);
        }
    }

    private static void CheckText(LintContext context, JsonString name, List<(string Alias, JsonValue Node)> names)
    {
        if (Placeholders.IsPlaceholder(name.Value))
        {
            context.Report(Leftover, name.Span, null, "name", "a collection", name.Value);
            return;
        }

        names.Add((name.Value, name));
        if (Uuids.IsUuid(name.Value))
        {
            context.Report(UuidAsName, name.Span, null, name.Value);
        }
    }

    private static void CheckEscaping(LintContext context, List<(string Alias, JsonValue Node)> names)
    {
        var taken = new HashSet<string>(names.ConvertAll(name => name.Alias), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in names)
        {
            if (!Uuids.IsUuid(name) && !CollectionEntry.HasInvisible(name) && DescribeEscaped(name) is { } what)
            {
                string? better = Aliases.ToJavaScriptName(name) is { } free && taken.Add(free) ? free : null;
                var fix = better is null ? null : JsonEdits.ChangeTo(node, better, isSafe: false);
                context.Report(Escaping, node.Span, fix, name, what, better is null ? "" : $"; better '{better}', in the code too");
            }
        }
    }

    private static void CheckId(LintContext context, CollectionEntry collection)
    {
        var id = CollectionEntry.Member(collection.Json, "id");
        var other = CollectionEntry.Member(collection.Json, "collectionId");
        if (other is not null)
        {
            context.Report(IdUnderOtherName, other.NameSpan, id is null ? JsonEdits.Rename(other, "id") : null, collection.CapitalLabel);
        }

        switch ((id ?? other)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonString text when Placeholders.IsIdPlaceholder(text.Value):
                var remove = id is null ? null : JsonEdits.Remove(context.Text, collection.Json, id, isSafe: false);
                context.Report(Leftover, text.Span, remove, "id", collection.Label, text.Value);
                break;
            case JsonString text when Uuids.IsUuid(text.Value):
                break;
            case JsonString text:
                ReportId(context, collection, id, text, "'" + text.Value + "'");
                break;
            case { } value:
                ReportId(context, collection, id, value, CompactJson.Excerpt(value));
                break;
        }
    }

    private static void ReportId(LintContext context, CollectionEntry collection, JsonMember? id, JsonValue value, string shown)
    {
        var fix = id is null ? null : JsonEdits.Remove(context.Text, collection.Json, id, isSafe: shown == "''");
        context.Report(IdNotUuid, value.Span, fix, shown, collection.Label);
    }

    /// <summary>The first character that an address does not take as it is, as a message names it.</summary>
    private static string? DescribeEscaped(string name)
    {
        if (name is "." or "..")
        {
            return "nothing but dots";
        }

        foreach (char c in name)
        {
            bool isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '~' or '$';
            if (!isPlain)
            {
                string rest = name.Substring(name.IndexOf(c));
                return Aliases.DescribeInvalid(rest);
            }
        }

        return null;
    }
}
