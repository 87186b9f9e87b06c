using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the list of datasets, and the kind of its entries.</summary>
internal sealed class DatasetListRules : RuleSet
{
    /// <summary>The properties of a dataset's entry.</summary>
    public static readonly string[] Properties = ["alias", "dataSetId", "fields", "dql"];

    private static readonly Rule TooMany = new(
        "DOMO2001", RuleSeverity.Warning, "Too many datasets", "The manifest has {0} datasets, but Domo connects an app to at most {1}")
    {
        Why = "Domo's FAQ gives a limit of 100 data connections for one custom app.",
        Bad = DatasetExamples.Many(101, marked: 101),
        Good = DatasetExamples.Many(100),
    };

    /// <summary>The maximum number of data connections of an app.</summary>
    public const int MaxDatasets = 100;

    public override IReadOnlyList<Rule> Rules { get; } = [TooMany, KindRules.Error];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var list in PropertyLookup.ListsOf(root, Spellings.Datasets))
        {
            if (list.Value is JsonArray entries)
            {
                CheckEntries(context, entries);
            }
            else if (list.Value is not JsonMissing)
            {
                KindRules.Report(context, KindRules.Error, list.Value, $"'{list.Name}'", "an array of datasets", MakeList(list.Value));
            }
        }
    }

    private static void CheckEntries(LintContext context, JsonArray entries)
    {
        foreach (var item in entries.Items)
        {
            if (item is not (JsonObject or JsonMissing))
            {
                var remove = JsonEdits.RemoveNull(context.Text, entries, item);
                KindRules.Report(context, KindRules.Error, item, "A dataset", "an object", remove);
            }
        }

        if (entries.Items.Count > MaxDatasets)
        {
            context.Report(
                TooMany,
                entries.Items[MaxDatasets].Opening,
                null,
                Text(entries.Items.Count),
                Text(MaxDatasets));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Fix? MakeList(JsonValue value) => value switch
    {
        JsonObject { Members.Count: 0 } or JsonLiteral { Kind: JsonKind.Null } => JsonEdits.ChangeToJson(value, "[]"),
        JsonObject entry when entry.TryGetMember("alias", out _) || entry.Find(Spellings.DataSetId) is not null => new Fix(
            "Wrap in an array",
            [new(new SourceSpan(entry.Span.Start, 0), "["), new(new SourceSpan(entry.Span.End, 0), "]")]),
        _ => null,
    };
}
