using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The size of the card.</summary>
internal sealed class SizeRules : AppRuleSet
{
    public static readonly Rule Missing = new(
        "DOMO1040",
        RuleSeverity.Warning,
        "The size is missing",
        "The manifest has no size, so the card is 1 by 1 and domo dev crashes; write \"size\" with a width and a height from 1 to 6")
    {
        Why = "Domo's guide gives a card without a size 1 by 1. The official CLI publishes it, but domo dev reads the size without asking whether "
            + "there is one.",
        Bad = new("""⟦{⟧ "name": "Sales", "version": "1.0.0", "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "datasetsMapping": [], "size": { "width": 1, "height": 1 } }"""),
    };

    public static readonly Rule NotObject = new(
        "DOMO1041",
        RuleSeverity.Warning,
        "The size is not an object",
        "The size {0} is no object, so Domo finds no width and no height in it; write an object with both")
    {
        Why = "Domo's guide, its type definitions and the official CLI all read a width and a height from an object.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": ⟦"4x3"⟧, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DimensionMissing = new(
        "DOMO1042",
        RuleSeverity.Warning,
        "A dimension of the size is missing",
        "The size has no {0}, so the card gets the smallest one; write a number from 1 to 6")
    {
        Why = "The size has two dimensions. domo dev computes its frame from both, and of a missing one the result is no number.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": ⟦{⟧ "width": 4 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DimensionText = new(
        "DOMO1043",
        RuleSeverity.Warning,
        "A dimension of the size is a text",
        "The {0} {1} is a text where Domo's guide has a number; write {2}")
    {
        Why = "One of Domo's tutorials has the numbers in quotes, which works where somebody converts them. The guide and the type definitions "
            + "have numbers.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": ⟦"4"⟧, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DimensionNotPositive = new(
        "DOMO1044",
        RuleSeverity.Warning,
        "A dimension of the size is no positive number",
        "The {0} {1} gives no card; write a number from 1 to 6")
    {
        Why = "Domo's guide has a scale from 1 to 6, and real manifests fractions of it. Nothing can be shown on a card without width or height.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": ⟦0⟧ }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DimensionLarge = new(
        "DOMO1045",
        RuleSeverity.Info,
        "A dimension of the size is above 6",
        "The {0} {1} is above 6, where the scale of Domo's guide ends; other sources go up to 12, so look at the card in Domo")
    {
        Why = "Domo's guide has a table of pixels for 1 to 6. The documentation of its publish action says 1 to 12, and some apps use that.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": ⟦8⟧, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 6, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule DimensionTooLarge = new(
        "DOMO1046",
        RuleSeverity.Warning,
        "A dimension of the size is above 12",
        "The {0} {1} is above 12, and no source of Domo's goes beyond that; the size counts units of the page's grid, not pixels, so write a number from 1 to 6")
    {
        Why = "The size counts units of the page's grid, of which Domo's guide has 6 and its publish action 12. Larger numbers are most often pixels.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": ⟦800⟧, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule TopLevel = new(
        "DOMO1047",
        RuleSeverity.Warning,
        "The width or height stands outside of the size",
        "Domo ignores '{0}' here and looks for it in 'size'; move it there")
    {
        Why = "Domo's guide, its type definitions and the official CLI know width and height only inside of size. Without that the card is 1 by 1.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"width"⟧: 4, "height": 3, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule OldName = new(
        "DOMO1048",
        RuleSeverity.Warning,
        "The size is called sizing",
        "Domo's guide and domo dev read 'size', not 'sizing', so the card is 1 by 1; rename it to 'size'")
    {
        Why = "Only the types of an old version of Domo's proxy say sizing. No other source and no known manifest does.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"sizing"⟧: { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private const double Largest = 6;

    /// <summary>The largest dimension that any source of Domo's has.</summary>
    public const double LargestAnywhere = 12;

    public override IReadOnlyList<Rule> Rules { get; } =
        [Missing, NotObject, DimensionMissing, DimensionText, DimensionNotPositive, DimensionLarge, DimensionTooLarge, TopLevel, OldName];

    protected override void Check(LintContext context, JsonObject root)
    {
        bool isSized = root.Find(Spellings.Size) is { Value: not JsonLiteral { Kind: JsonKind.Null } };
        bool isOutside = CheckTopLevel(context, root, isSized);
        if (root.TryGetMember(Spellings.Size.Alternatives[0], out var old) && old is { Value: JsonObject })
        {
            bool isDouble = root.TryGetMember(Spellings.Size.Name, out _);
            context.Report(OldName, old.NameSpan, isDouble ? JsonEdits.Remove(context.Text, root, old, isSafe: false) : JsonEdits.Rename(old, Spellings.Size.Name));
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
                context.Report(NotObject, other.Span, null, CompactJson.Excerpt(other));
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
            context.Report(Missing, BraceOf(root), fix);
        }
    }

    private static void CheckDimension(LintContext context, JsonObject size, Spelling dimension)
    {
        switch (size.Find(dimension)?.Value)
        {
            case null when !context.HidesMembers:
                context.Report(DimensionMissing, BraceOf(size), JsonEdits.Add(context.Text, size, dimension.Name, "1", isSafe: false), dimension.Name);
                break;
            case null or JsonMissing:
                break;
            case JsonString text when Parse(text.Value.Trim()) is > 0 and var meant:
                string number = meant.ToString(CultureInfo.InvariantCulture);
                context.Report(DimensionText, text.Span, JsonEdits.ChangeToJson(text, number), dimension.Name, CompactJson.Excerpt(text), number);
                break;
            case JsonNumber written when Parse(written.Text) is > 0 and var value:
                if (value > Largest)
                {
                    context.Report(value > LargestAnywhere ? DimensionTooLarge : DimensionLarge, written.Span, null, dimension.Name, written.Text);
                }

                break;
            case { } other:
                context.Report(DimensionNotPositive, other.Span, null, dimension.Name, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>One finding for both, since they are one mistake.</summary>
    private static bool CheckTopLevel(LintContext context, JsonObject root, bool isSized)
    {
        root.TryGetMember(Spellings.Width.Name, out var width);
        root.TryGetMember(Spellings.Height.Name, out var height);
        if ((width ?? height) is not { } any)
        {
            return false;
        }

        var first = width is not null && height is not null && height.Span.Start < width.Span.Start ? height : any;
        context.Report(TopLevel, first.NameSpan, isSized ? null : MoveIntoSize(context, root, first, ReferenceEquals(first, width) ? height : width), first.Name);
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
