using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the size of the card.</summary>
internal sealed class SizeRules : AppRuleSet
{
    private static readonly Rule Missing = new(
        "DOMO1010",
        RuleSeverity.Warning,
        "Missing size",
        "The manifest has no 'size' with 'width' and 'height', so the card is 1 by 1 and domo dev crashes")
    {
        Why = "By Domo's guide, a card without a size is 1 by 1. The official CLI publishes the app, but `domo dev` reads the size "
            + "without a check, and computes its frame from both dimensions.",
        Bad = new(
            """
            ⟦{⟧
              "name": "Sales",
              "version": "1.0.0",
              "datasetsMapping": []
            }
            """),
        Good = AppExamples.Sound,
    };

    private static readonly RuleMessage DimensionMissing = Missing.Also(
        "'size' has no '{0}'; use a number from 1 to 6",
        bad: AppExamples.Sized("""⟦{⟧ "width": 4 }"""),
        good: AppExamples.Sound);

    private static readonly Rule NotPositive = new(
        "DOMO1011", RuleSeverity.Warning, "Card dimension is not positive", "'{0}' is {1}; use a number from 1 to 6")
    {
        Why = "Domo's guide has a scale from 1 to 6, and real manifests have fractions of it. A card without a width or a height shows "
            + "nothing.",
        Bad = AppExamples.Sized("""{ "width": 4, "height": ⟦0⟧ }"""),
        Good = AppExamples.Sound,
    };

    private static readonly Rule Large = new(
        "DOMO1012",
        RuleSeverity.Info,
        "Card dimension above the documented maximum",
        "'{0}' is {1}; Domo's guide documents sizes from 1 to 6")
    {
        Why = "The size counts units of the page's grid. Domo's guide has a table of pixels for 1 to 6; the documentation of its publish "
            + "action says 1 to 12, and some apps use that. Larger numbers are most often pixels.",
        Bad = AppExamples.Sized("""{ "width": ⟦8⟧, "height": 3 }"""),
        Good = AppExamples.Sound,
    };

    private static readonly RuleMessage Pixels = Large.Also(
        "'{0}' is {1}, but sizes are in grid units, not pixels; use a number from 1 to 6",
        bad: AppExamples.Sized("""{ "width": ⟦800⟧, "height": 3 }"""),
        good: AppExamples.Sound);

    private static readonly Rule Outside = new(
        "DOMO1013", RuleSeverity.Warning, "Card dimension outside 'size'", "Domo ignores '{0}' outside 'size'; move it into 'size'")
    {
        Why = "Domo's guide, its type definitions and the official CLI read `width` and `height` only inside `size`. Without it, the "
            + "card is 1 by 1.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              ⟦"width"⟧: 4,
              "height": 3,
              "datasetsMapping": []
            }
            """),
        Good = AppExamples.Sound,
    };

    private const double Largest = 6;

    /// <summary>The largest dimension in any of Domo's documents.</summary>
    private const double LargestAnywhere = 12;

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing.Message, DimensionMissing, NotPositive.Message, Large.Message, Pixels, Outside.Message,
        KindRules.Warning.Message, PropertyNameRules.Misspelt.Message,
    ];

    protected override void Check(LintContext context, JsonObject root)
    {
        bool isSized = root.Find(Spellings.Size) is { Value: not JsonLiteral { Kind: JsonKind.Null } };
        bool isOutside = CheckTopLevel(context, root, isSized);
        if (root.TryGetMember(Spellings.Size.Alternatives[0], out var old) && old is { Value: JsonObject })
        {
            bool isDouble = root.TryGetMember(Spellings.Size.Name, out _);
            var fix = isDouble ? JsonEdits.Remove(context.Text, root, old, isSafe: false) : JsonEdits.Rename(old, Spellings.Size.Name);
            context.Report(PropertyNameRules.Misspelt, old.NameSpan, fix, old.Name, "", Spellings.Size.Name);
        }

        switch (root.Find(Spellings.Size)?.Value)
        {
            case null or JsonLiteral { Kind: JsonKind.Null }:
                ReportMissing(context, root, isOutside);
                break;
            case JsonMissing:
                break;
            case JsonObject size:
                CheckDimension(context, size, Spellings.Width);
                CheckDimension(context, size, Spellings.Height);
                break;
            case { } other:
                KindRules.Report(context, KindRules.Warning, other, "'size'", "an object with a width and a height");
                break;
        }
    }

    private static void ReportMissing(LintContext context, JsonObject root, bool isOutside)
    {
        if (!isOutside && !context.HidesMembers && NearMisses.Find(root, Spellings.Size) is null)
        {
            var fix = root.TryGetMember(Spellings.Size.Name, out _)
                ? null
                : JsonEdits.Add(context.Text, root, Spellings.Size.Name, """{ "width": 1, "height": 1 }""", isSafe: false);
            context.Report(Missing, root.Opening, fix);
        }
    }

    private static void CheckDimension(LintContext context, JsonObject size, Spelling dimension)
    {
        switch (size.Find(dimension)?.Value)
        {
            case null when !context.HidesMembers:
                context.Report(
                    DimensionMissing, size.Opening, JsonEdits.Add(context.Text, size, dimension.Name, "1", isSafe: false), dimension.Name);
                break;
            case null or JsonMissing:
                break;
            case JsonString text when Parse(text.Value.Trim()) is > 0 and var meant:
                string number = meant.ToString(CultureInfo.InvariantCulture);
                KindRules.Report(context, KindRules.Warning, text, $"'{dimension.Name}'", "a number", JsonEdits.ChangeToJson(text, number));
                break;
            case JsonNumber written when Parse(written.Text) is > 0 and var value:
                if (value > Largest)
                {
                    context.Report(value > LargestAnywhere ? Pixels : Large.Message, written.Span, null, dimension.Name, written.Text);
                }

                break;
            case { } other:
                context.Report(NotPositive, other.Span, null, dimension.Name, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>Reports width and height as one mistake.</summary>
    private static bool CheckTopLevel(LintContext context, JsonObject root, bool isSized)
    {
        root.TryGetMember(Spellings.Width.Name, out var width);
        root.TryGetMember(Spellings.Height.Name, out var height);
        if ((width ?? height) is not { } any)
        {
            return false;
        }

        var first = width is not null && height is not null && height.Span.Start < width.Span.Start ? height : any;
        var fix = isSized ? null : MoveIntoSize(context, root, first, ReferenceEquals(first, width) ? height : width);
        context.Report(Outside, first.NameSpan, fix, first.Name);
        return true;
    }

    private static Fix? MoveIntoSize(LintContext context, JsonObject root, JsonMember first, JsonMember? second)
    {
        if (second is null || first.Value is JsonMissing || second.Value is JsonMissing || root.TryGetMember(Spellings.Size.Name, out _))
        {
            return null;
        }

        string text = context.Text;
        string members = text.Substring(first.Span.Start, first.Span.Length) + ", " + text.Substring(second.Span.Start, second.Span.Length);
        return new("Move into 'size'", [new(first.Span, "\"size\": { " + members + " }"), .. JsonEdits.Remove(text, root, second).Edits]);
    }

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
