using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The types of a collection's columns: one of six, in upper case.</summary>
internal sealed class ColumnTypeRules : RuleSet
{
    public static readonly Rule Unknown = new(
        "DOMO3010",
        RuleSeverity.Error,
        "The column type is not an AppDB type",
        "Column type '{0}' is not an AppDB type, so {1} will never sync; use {2}")
    {
        Why = "AppDB knows STRING, LONG, DECIMAL, DOUBLE, DATE and DATETIME. With any other type it cannot create the dataset of the "
            + "collection, and nobody is told; Domo's guide names NUMBER and INTEGER as the common mistakes.",
        Bad = CollectionExamples.OfColumns("""{ "name": "amount", "type": ⟦"NUMBER"⟧ }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "amount", "type": "DOUBLE" }"""),
    };

    public static readonly Rule Spelled = new(
        "DOMO3011",
        RuleSeverity.Error,
        "The column type is not spelled as Domo spells it",
        "Column type '{0}' is not spelled as Domo spells it, so {1} will never sync; write '{2}'")
    {
        Why = "The six types are upper-case names in Domo's guide, in its type definitions and in what its web editor writes. There is no sign "
            + "that another letter case is taken.",
        Bad = CollectionExamples.OfColumns("""{ "name": "region", "type": ⟦"string"⟧ }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule Missing = new(
        "DOMO3012",
        RuleSeverity.Error,
        "The column has no type",
        "{0} of {1} has no type, so the collection will never sync; add 'type', one of {2}")
    {
        Why = "Domo creates the dataset of a collection from the names and types of its columns, and needs both for each.",
        Bad = CollectionExamples.OfColumns("""⟦{⟧ "name": "region" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO3013",
        RuleSeverity.Error,
        "The column type is not a text",
        "The column type {0} is not a text, so {1} will never sync; write one of {2}, in quotes")
    {
        Why = "A column type is one of six names. A list of types, as JSON Schema has, means nothing to AppDB.",
        Bad = CollectionExamples.OfColumns("""{ "name": "region", "type": ⟦["STRING"]⟧ }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    private static readonly string[] Lookalikes = ["dataType", "columnType", "fieldType", "kind"];

    public override IReadOnlyList<Rule> Rules { get; } = [Unknown, Spelled, Missing, NotText];

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
                // ["STRING"] and ["STRING", "NULL"] say what they mean.
                string? meant = other is JsonArray { Items.Count: > 0 } list && list.Items[0] is JsonString first && Canonical(first.Value) is { } name ? name : null;
                var fix = meant is null ? null : JsonEdits.ChangeTo(other, meant);
                context.Report(NotText, other.Span, fix, CompactJson.Excerpt(other), collection.Label, AllNames());
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
                context.Report(Spelled, type.Span, JsonEdits.ChangeTo(type, canonical), type.Value, collection.Label, canonical);
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
            CollectionEntry.Join(ColumnTypeNames.Fitting(type.Value), "or"));
    }

    private static void ReportMissing(LintContext context, CollectionEntry collection, JsonObject column)
    {
        Fix? fix = null;
        foreach (string lookalike in Lookalikes)
        {
            if (fix is null && !column.TryGetMember("type", out _) && column.TryGetMember(lookalike, out var member) && member.Value is JsonString)
            {
                fix = JsonEdits.Rename(member, "type");
            }
        }

        string name = column.Text(Spellings.Name) is { Length: > 0 } text ? "Column '" + text + "'" : "A column";
        fix ??= column.TryGetMember("type", out _) ? null : JsonEdits.Add(context.Text, column, "type", "\"STRING\"", isSafe: false);
        context.Report(Missing, CollectionEntry.Opening(column), fix, name, collection.Label, AllNames());
    }

    private static string AllNames() => CollectionEntry.Join(ColumnTypes.Names, "or");

    /// <summary>The type as Domo spells it, when nothing but letter case and spaces around it differ.</summary>
    private static string? Canonical(string type)
    {
        var known = ColumnTypes.Parse(type.Trim());
        return known == ColumnType.Unknown ? null : ColumnTypes.NameOf(known);
    }
}
