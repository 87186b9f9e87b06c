using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>How many datasets there may be. Whether they are a list of objects at all is asked for all lists at once.</summary>
internal sealed class DatasetListRules : RuleSet
{
    /// <summary>The properties of a dataset's entry.</summary>
    public static readonly string[] Properties = ["alias", "dataSetId", "fields", "dql"];

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

    private const int MaxDatasets = 100;

    public override IReadOnlyList<Rule> Rules { get; } = [TooMany];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var list in Members.ListsOf(root, Spellings.Datasets))
        {
            var entries = Members.ItemsOf(list);
            if (entries.Count > MaxDatasets)
            {
                var first = entries[MaxDatasets].Span;
                context.Report(TooMany, new SourceSpan(first.Start, Math.Min(1, first.Length)), null, Text(MaxDatasets + 1), Text(entries.Count), Text(MaxDatasets));
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
