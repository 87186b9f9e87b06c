using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Rules about column names. Each is a top-level key of the documents' content.</summary>
internal sealed class ColumnNameRules : RuleSet
{
    private static readonly RuleMessage Missing = CollectionNameRules.Missing.Also(
        "A column of {0} has no 'name'",
        bad: CollectionExamples.OfColumns("""⟦{⟧ "type": "STRING" }"""),
        good: CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""));

    private static readonly RuleMessage Misnamed = CollectionNameRules.Missing.Also(
        "A column of {0} has no 'name'; rename '{1}' to 'name'",
        bad: CollectionExamples.OfColumns("""⟦{⟧ "columnName": "region", "type": "STRING" }"""),
        good: CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""));

    private static readonly RuleMessage Duplicate = CollectionNameRules.Duplicate.Also(
        "Duplicate column '{0}' of {1}",
        bad: CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": ⟦"region"⟧, "type": "STRING" }
            """),
        good: CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""));

    private static readonly RuleMessage CaseOnly = CollectionNameRules.CaseOnly.Also(
        "Columns '{1}' and '{0}' of {2} differ only in case; rename one",
        bad: CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": ⟦"Region"⟧, "type": "STRING" }
            """),
        good: CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": "salesRegion", "type": "STRING" }
            """));

    private static readonly Rule Prefixed = new(
        "DOMO3006",
        RuleSeverity.Warning,
        "Column name is a path",
        "Column '{0}' of {1} stays empty because of the prefix 'content.'; rename it to '{2}'")
    {
        Why = "Domo syncs the top-level keys of a document's content. A nested value syncs as part of the JSON of its top-level key. The "
            + "prefix `content.` is for queries only.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦"content.region"⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    private static readonly RuleMessage Nested = Prefixed.Also(
        "Column '{0}' of {1} stays empty because only top-level keys sync. Use a STRING column '{2}', which receives JSON.",
        bad: CollectionExamples.OfColumns("""{ "name": ⟦"address.city"⟧, "type": "STRING" }"""),
        good: CollectionExamples.OfColumns("""{ "name": "address", "type": "STRING" }"""));

    private static readonly Rule Spaces = new(
        "DOMO3007",
        RuleSeverity.Warning,
        "Spaces around a column name",
        "Column name '{0}' of {1} has spaces around it; did you mean '{2}'?")
    {
        Why = "A column receives the value of the key that has exactly the same name.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦"region "⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing, Misnamed, Duplicate, CaseOnly, Prefixed.Message, Nested, Spaces.Message, KindRules.Error.Message,
        PlaceholderRules.Warning.Message,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            if (collection.Columns is { } columns)
            {
                CheckColumns(context, collection, columns);
            }
        }
    }

    private static void CheckColumns(LintContext context, CollectionEntry collection, JsonArray columns)
    {
        var names = new List<(string Alias, JsonValue Node)>();
        foreach (var item in columns.Items)
        {
            if (item is JsonObject column)
            {
                CheckName(context, collection, column, names);
            }
            else if (item is JsonString { Value.Length: > 0 } name)
            {
                string asObject = $$"""{ "name": {{CompactJson.Quote(name.Value)}}, "type": "STRING" }""";
                bool isName = !string.IsNullOrWhiteSpace(name.Value);
                ReportNotObject(context, collection, item, isName ? JsonEdits.ChangeToJson(item, asObject, isSafe: false) : null);
                names.Add((name.Value, name));
            }
            else if (item is not JsonMissing)
            {
                ReportNotObject(context, collection, item, fix: null);
            }
        }

        var copies = new DuplicateRemoval(context, [columns]);
        foreach (var clash in Aliases.FindClashes(names))
        {
            if (clash.IsSame)
            {
                context.Report(Duplicate, clash.Node.Span, copies.Remove(clash), clash.Alias, collection.Label);
            }
            else
            {
                context.Report(CaseOnly, clash.Node.Span, null, clash.Alias, clash.Earlier, collection.Label);
            }
        }
    }

    private static void CheckName(
        LintContext context, CollectionEntry collection, JsonObject column, List<(string Alias, JsonValue Node)> names)
    {
        switch (column.Find(Spellings.Name)?.Value)
        {
            case null:
                var other = CollectionEntry.FindOtherName(column);
                bool isSure = other?.Name is "columnName" or "Name" or "column";
                if (other?.Value is JsonString meant)
                {
                    context.Report(
                        Misnamed, column.Opening, JsonEdits.Rename(other, "name", isSure), collection.Label, other.Name);
                    names.Add((meant.Value, meant));
                }
                else
                {
                    context.Report(Missing, column.Opening, null, collection.Label);
                }

                break;
            case JsonMissing:
                break;
            case { Kind: JsonKind.Null } none:
                context.Report(Missing, none.Span, null, collection.Label);
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                context.Report(Missing, text.Span, null, collection.Label);
                break;
            case JsonString text:
                CheckText(context, collection, text, names);
                break;
            case JsonNumber number:
                ReportNotString(context, collection, number, JsonEdits.ChangeTo(number, number.Text));
                names.Add((number.Text, number));
                break;
            case { } value:
                ReportNotString(context, collection, value, fix: null);
                break;
        }
    }

    private static void CheckText(
        LintContext context, CollectionEntry collection, JsonString name, List<(string Alias, JsonValue Node)> names)
    {
        if (CollectionEntry.HasInvisible(name.Value))
        {
            return;
        }

        if (Placeholders.IsPlaceholder(name.Value))
        {
            context.Report(
                PlaceholderRules.Warning, name.Span, null, "'" + name.Value + "'", "the name of a column of " + collection.Label);
            return;
        }

        names.Add((name.Value, name));
        string trimmed = name.Value.Trim();
        if (trimmed.Length != name.Value.Length)
        {
            var trim = IsTaken(collection, trimmed) ? null : JsonEdits.ChangeTo(name, trimmed, isSafe: false);
            context.Report(Spaces, name.Span, trim, name.Value, collection.Label, trimmed);
            return;
        }

        int dot = trimmed.IndexOf('.');
        if (dot <= 0 || dot == trimmed.Length - 1)
        {
            return;
        }

        if (trimmed.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal) && trimmed.IndexOf('.', CollectionEntry.Prefix.Length) < 0)
        {
            string bare = trimmed.Substring(CollectionEntry.Prefix.Length);
            var fix = IsTaken(collection, bare) ? null : JsonEdits.ChangeTo(name, bare);
            context.Report(Prefixed, name.Span, fix, trimmed, collection.Label, bare);
            return;
        }

        bool isContent = trimmed.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal);
        string path = isContent ? trimmed.Substring(CollectionEntry.Prefix.Length) : trimmed;
        string top = path.Substring(0, path.IndexOf('.'));
        context.Report(Nested, name.Span, null, trimmed, collection.Label, top);
    }

    private static void ReportNotObject(LintContext context, CollectionEntry collection, JsonValue item, Fix? fix) =>
        KindRules.Report(context, KindRules.Error, item, "A column of " + collection.Label, "an object with 'name' and 'type'", fix);

    private static void ReportNotString(LintContext context, CollectionEntry collection, JsonValue name, Fix? fix) =>
        KindRules.Report(context, KindRules.Error, name, "'name' of a column of " + collection.Label, "a string", fix);

    /// <summary>Returns whether another column has the corrected name, or will get it.</summary>
    private static bool IsTaken(CollectionEntry collection, string name) =>
        collection.ColumnNames.CountInAnyCase(name) > 1;
}
