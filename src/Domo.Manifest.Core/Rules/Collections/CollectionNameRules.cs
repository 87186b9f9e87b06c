using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Rules about the names and IDs of collections. At run time, a collection is addressed by its name.</summary>
internal sealed class CollectionNameRules : RuleSet
{
    /// <summary>A collection or column has no name.</summary>
    public static readonly Rule Missing = new("DOMO3003", RuleSeverity.Error, "Missing name", "This collection has no 'name'")
    {
        Why = "Domo creates collections by name, and requests address them by name. A column has the name of a key of the documents' "
            + "content; without it, the collection never syncs.",
        Bad = CollectionExamples.Create("""⟦{⟧ "syncEnabled": false }"""),
        Good = CollectionExamples.Create("""{ "name": "Deals", "syncEnabled": false }"""),
    };

    /// <summary>Two collections, or two columns of one collection, have the same name.</summary>
    public static readonly Rule Duplicate = new("DOMO3004", RuleSeverity.Error, "Duplicate name", "Duplicate collection '{0}'")
    {
        Why = "AppDB addresses a collection by its name, so only one of the two can be reached. The columns of a dataset have unique "
            + "names.",
        Bad = CollectionExamples.Create("""
            { "name": "Deals" },
            { "name": ⟦"Deals"⟧ }
            """),
        Good = CollectionExamples.Create("""
            { "name": "Deals" },
            { "name": "ClosedDeals" }
            """),
    };

    /// <summary>The names of two collections, or of two columns of one collection, differ only in case.</summary>
    public static readonly Rule CaseOnly = new(
        "DOMO3005", RuleSeverity.Warning, "Names that differ only in case", "Collections '{1}' and '{0}' differ only in case; rename one")
    {
        Why = "AppDB's names are case-sensitive, so a typo reads the wrong collection instead of failing. SQL and Beast Modes do not "
            + "always distinguish columns by case.",
        Bad = CollectionExamples.Create("""
            { "name": "Deals" },
            { "name": ⟦"deals"⟧ }
            """),
        Good = CollectionExamples.Create("""
            { "name": "Deals" },
            { "name": "ClosedDeals" }
            """),
    };

    private static readonly RuleMessage Misnamed = Missing.Also(
        "This collection has no 'name'; rename '{0}' to 'name'",
        bad: CollectionExamples.Create("""⟦{⟧ "alias": "Deals" }"""),
        good: CollectionExamples.Create("""{ "name": "Deals" }"""));

    private static readonly Rule AliasBesideName = new(
        "DOMO3008",
        RuleSeverity.Warning,
        "Alias of a collection has no effect",
        "Domo ignores the alias '{1}' of collection '{0}'. Remove it, and use '{0}' in requests.")
    {
        Why = "Datasets, workflows and packages have aliases, collections do not: AppDB finds them by name. Requests with the alias get a "
            + "404.",
        Bad = CollectionExamples.Create("""{ "name": "sales_deals", ⟦"alias"⟧: "deals" }"""),
        Good = CollectionExamples.Create("""{ "name": "sales_deals" }"""),
    };

    private static readonly Rule Escaping = new(
        "DOMO3009",
        RuleSeverity.Warning,
        "Collection name needs escaping",
        "Collection name '{0}' contains {1}, which requests must escape; rename it to '{2}'")
    {
        Why = "Requests contain the name in their path: `/domo/datastores/v1/collections/{name}/documents`. Letters, digits, `_`, `-` and "
            + "`.` need no escaping there. An unescaped slash or question mark changes the URL.",
        Bad = CollectionExamples.Create("""{ "name": ⟦"closed deals"⟧ }"""),
        Good = CollectionExamples.Create("""{ "name": "closedDeals" }"""),
    };

    private static readonly RuleMessage EscapingOnly = Escaping.Also(
        "Collection name '{0}' contains {1}, which requests must escape; rename it",
        bad: CollectionExamples.Create("""{ "name": ⟦"100%"⟧ }"""),
        good: CollectionExamples.Create("""{ "name": "all" }"""));

    private static readonly Rule UuidAsName = new(
        "DOMO3010",
        RuleSeverity.Error,
        "Collection name is a UUID",
        "AppDB rejects the UUID '{0}' as a collection name. Use a name, and move the UUID to 'id'.")
    {
        Why = "AppDB answers requests for such a name with the error DA0088 (Invalid collection name).",
        Bad = CollectionExamples.Create("""{ "name": ⟦"0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912"⟧ }"""),
        Good = CollectionExamples.Create("""{ "name": "Deals", "id": "0a4b5d6e-7f80-4912-a3b4-c5d6e7f80912" }"""),
    };

    private const string NameLabel = "'name' of a collection";

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing.Message, Misnamed, Duplicate.Message, CaseOnly.Message, AliasBesideName.Message, Escaping.Message, EscapingOnly,
        UuidAsName.Message,
        KindRules.Error.Message, PlaceholderRules.Warning.Message, PropertyNameRules.Misspelt.Message, IdRules.Warning.Message,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        // A file with both spellings of the list is reported by another rule, so a name in both is not a duplicate.
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
                KindRules.Report(
                    context, KindRules.Error, item, "A collection", "an object with 'name'",
                    JsonEdits.RemoveNull(context.Text, (JsonArray)list!, item));
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
                context.Report(CaseOnly, clash.Node.Span, null, clash.Alias, clash.Earlier);
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
                context.Report(Missing, none.Span, null);
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                context.Report(Missing, text.Span, null);
                break;
            case JsonString text:
                CheckAlias(context, entry, text.Value);
                CheckText(context, text, names);
                break;
            case JsonNumber number:
                CheckAlias(context, entry, number.Text);
                KindRules.Report(context, KindRules.Error, number, NameLabel, "a string", JsonEdits.ChangeTo(number, number.Text));
                names.Add((number.Text, number));
                break;
            case { } other:
                KindRules.Report(context, KindRules.Error, other, NameLabel, "a string");
                break;
        }
    }

    private static void ReportMissing(LintContext context, JsonObject entry, List<(string Alias, JsonValue Node)> names)
    {
        var meant = CollectionEntry.Member(entry, "alias") ?? CollectionKeys.FindMeant(entry, "name", CollectionKeys.MeantOfCollection);
        if (meant?.Value is JsonString { Value.Length: > 0 } name)
        {
            context.Report(Misnamed, entry.Opening, JsonEdits.Rename(meant, "name"), meant.Name);
            names.Add((name.Value, name));
        }
        else
        {
            context.Report(Missing, entry.Opening, null);
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
            context.Report(PlaceholderRules.Warning, name.Span, null, "'" + name.Value + "'", "the name of a collection");
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
                context.Report(better is null ? EscapingOnly : Escaping.Message, node.Span, fix, name, what, better ?? "");
            }
        }
    }

    private static void CheckId(LintContext context, CollectionEntry collection)
    {
        var id = CollectionEntry.Member(collection.Json, "id");
        var other = CollectionEntry.Member(collection.Json, "collectionId");
        if (other is not null)
        {
            context.Report(
                PropertyNameRules.Misspelt, other.NameSpan, id is null ? JsonEdits.Rename(other, "id") : null,
                other.Name, " of " + collection.Label, "id");
        }

        switch ((id ?? other)?.Value)
        {
            case null or JsonMissing or { Kind: JsonKind.Null }:
                break;
            case JsonString text when Placeholders.IsIdPlaceholder(text.Value):
                var remove = id is null ? null : JsonEdits.Remove(context.Text, collection.Json, id, isSafe: false);
                context.Report(PlaceholderRules.Warning, text.Span, remove, "'" + text.Value + "'", "'id' of " + collection.Label);
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
        context.Report(IdRules.Warning, value.Span, fix, shown, "collection ID", $"Remove 'id'; Domo finds {collection.Label} by name.");
    }

    /// <summary>Describes the first character that must be escaped in a URL; null if there is none.</summary>
    private static string? DescribeEscaped(string name)
    {
        if (name is "." or "..")
        {
            return "only dots";
        }

        foreach (char c in name)
        {
            if (c is not ('_' or '-' or '.' or '~' or '$') && !AsciiText.IsLetterOrDigit(c))
            {
                string rest = name.Substring(name.IndexOf(c));
                return Aliases.DescribeInvalid(rest);
            }
        }

        return null;
    }
}
