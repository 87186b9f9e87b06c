using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Rules about column types: one of six, in uppercase.</summary>
internal sealed class ColumnTypeRules : RuleSet
{
    private const string UnknownFormat = "AppDB has no column type '{0}', so {1} will never sync. Use {2}.";

    private static readonly Rule Unknown = new("DOMO3001", RuleSeverity.Error, "Unknown column type", UnknownFormat)
    {
        Why = "AppDB has the column types STRING, LONG, DECIMAL, DOUBLE, DATE and DATETIME, in uppercase. With any other type it does not "
            + "create the dataset of the collection, and reports no error. Domo's guide names NUMBER and INTEGER as common mistakes.",
        Bad = CollectionExamples.OfColumns("""{ "name": "amount", "type": ⟦"NUMBER"⟧ }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "amount", "type": "DOUBLE" }"""),
    };

    private static readonly RuleMessage WrongCase = Unknown.Also(
        UnknownFormat,
        bad: CollectionExamples.OfColumns("""{ "name": "region", "type": ⟦"string"⟧ }"""),
        good: CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""));

    private static readonly Rule Missing = new("DOMO3002", RuleSeverity.Error, "Missing column type", "{0} of {1} has no 'type'. Use {2}.")
    {
        Why = "Domo creates the dataset of a collection from the names and types of its columns. Without a type, the collection never "
            + "syncs.",
        Bad = CollectionExamples.OfColumns("""⟦{⟧ "name": "region" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    private static readonly string[] Lookalikes = ["dataType", "columnType", "fieldType", "kind"];

    public override IReadOnlyList<RuleMessage> Messages { get; } = [Unknown.Message, WrongCase, Missing.Message, KindRules.Error.Message];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            foreach (var column in collection.ColumnObjects)
            {
                CheckColumn(context, collection, column);
            }
        }
    }

    private static void CheckColumn(LintContext context, CollectionEntry collection, JsonObject column)
    {
        var type = column.Find(Spellings.Type);
        switch (type?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                ReportMissing(context, collection, column);
                break;
            case JsonMissing:
                break;
            case JsonString text:
                CheckText(context, collection, text);
                break;
            case { } other:
                // JSON Schema allows lists of types: ["STRING"] and ["STRING", "NULL"].
                string? meant = other is JsonArray { Items.Count: > 0 } list
                    && list.Items[0] is JsonString first
                    && Canonical(first.Value) is { } name
                    ? name
                    : null;
                var fix = meant is null ? null : JsonEdits.ChangeTo(other, meant);
                KindRules.Report(context, KindRules.Error, other, $"'type' of {LabelOf(column)} of {collection.Label}", "a string", fix);
                break;
        }
    }

    private static void CheckText(LintContext context, CollectionEntry collection, JsonString type)
    {
        if (CollectionEntry.HasInvisible(type.Value))
        {
            return;
        }

        if (Canonical(type.Value) is { } canonical)
        {
            if (!string.Equals(canonical, type.Value, StringComparison.Ordinal))
            {
                context.Report(WrongCase, type.Span, JsonEdits.ChangeTo(type, canonical), type.Value, collection.Label, canonical);
            }

            return;
        }

        string? best = ColumnTypeNames.Best(type.Value);
        context.Report(
            Unknown,
            type.Span,
            best is null ? null : JsonEdits.ChangeTo(type, best, ColumnTypeNames.IsCertain(type.Value)),
            type.Value,
            collection.Label,
            MessageText.Choice(ColumnTypeNames.Fitting(type.Value)));
    }

    private static void ReportMissing(LintContext context, CollectionEntry collection, JsonObject column)
    {
        Fix? fix = null;
        foreach (string lookalike in Lookalikes)
        {
            if (fix is null
                && !column.TryGetMember("type", out _)
                && column.TryGetMember(lookalike, out var member)
                && member.Value is JsonString)
            {
                fix = JsonEdits.Rename(member, "type");
            }
        }

        fix ??= column.TryGetMember("type", out _) ? null : JsonEdits.Add(context.Text, column, "type", "\"STRING\"", isSafe: false);
        context.Report(
            Missing, column.Opening, fix,
            MessageText.Capitalize(LabelOf(column)), collection.Label, MessageText.Choice(ColumnTypes.Names));
    }

    private static string LabelOf(JsonObject column) =>
        column.Text(Spellings.Name) is { Length: > 0 } name ? "column '" + Finding.Shorten(name) + "'" : "a column";

    /// <summary>Returns the type as Domo writes it if only the case and surrounding spaces differ.</summary>
    private static string? Canonical(string type)
    {
        var known = ColumnTypes.Parse(type.Trim());
        return known == ColumnType.Unknown ? null : ColumnTypes.NameOf(known);
    }
}
