using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The list of datasets, and what its entries are.</summary>
internal sealed class DatasetListRules : RuleSet
{
    /// <summary>The properties of a dataset's entry.</summary>
    public static readonly string[] Properties = ["alias", "dataSetId", "fields", "dql"];

    public static readonly Rule NotList = new(
        "DOMO2001",
        RuleSeverity.Error,
        "The datasets are not a list",
        "'{0}' is {1}, where Domo wants a list of datasets; {2}")
    {
        Why = "Domo's type definitions declare a list. The official CLI looks at the list's first entry when it publishes again, and stops with "
            + "an error where there is no list.",
        Bad = DatasetExamples.List($$"""⟦{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }⟧"""),
        Good = DatasetExamples.List($$"""[{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }]"""),
    };

    public static readonly Rule EntryNotObject = new(
        "DOMO2002",
        RuleSeverity.Error,
        "A dataset is not an object",
        "{0} is no dataset; write an object with an alias, a dataSetId and fields")
    {
        Why = "Each dataset is an object with an alias, the dataset's id and its fields, as Domo's guide and type definitions have it.",
        Bad = DatasetExamples.Datasets("⟦\"sales\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule TooMany = new(
        "DOMO2003",
        RuleSeverity.Warning,
        "More than 100 datasets",
        "This is dataset {0} of {1}; Domo connects an app to {2} at most")
    {
        Why = "Domo's FAQ names a limit of 100 data connections for one custom app.",
        Bad = DatasetExamples.Many(101, marked: 101),
        Good = DatasetExamples.Many(100),
    };

    /// <summary>How many data connections an app may have.</summary>
    public const int MaxDatasets = 100;

    public override IReadOnlyList<Rule> Rules { get; } = [NotList, EntryNotObject, TooMany];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var list in Members.ListsOf(root, Spellings.Datasets))
        {
            if (list.Value is JsonArray entries)
            {
                CheckEntries(context, entries);
            }
            else if (list.Value is not JsonMissing)
            {
                context.Report(NotList, list.Value.Span, MakeList(list.Value), list.Name, CompactJson.Excerpt(list.Value), Hint(list.Value));
            }
        }
    }

    private static void CheckEntries(LintContext context, JsonArray entries)
    {
        foreach (var item in entries.Items)
        {
            if (item is not (JsonObject or JsonMissing))
            {
                context.Report(EntryNotObject, item.Span, JsonEdits.RemoveNull(context.Text, entries, item), CompactJson.Excerpt(item));
            }
        }

        if (entries.Items.Count > MaxDatasets)
        {
            context.Report(
                TooMany,
                new SourceSpan(entries.Items[MaxDatasets].Span.Start, Math.Min(1, entries.Items[MaxDatasets].Span.Length)),
                null,
                Text(MaxDatasets + 1),
                Text(entries.Items.Count),
                Text(MaxDatasets));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hint(JsonValue value) =>
        value is JsonObject { Members.Count: > 0 } ? "write [ ] around the datasets" : "write [] for none";

    private static Fix? MakeList(JsonValue value) => value switch
    {
        JsonObject { Members.Count: 0 } or JsonLiteral { Kind: JsonKind.Null } => JsonEdits.ChangeToJson(value, "[]"),
        JsonObject entry when entry.TryGetMember("alias", out _) || entry.Find(Spellings.DataSetId) is not null => new Fix(
            "Make it a list",
            [new(new SourceSpan(entry.Span.Start, 0), "["), new(new SourceSpan(entry.Span.End, 0), "]")]),
        _ => null,
    };
}
