using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>What only the official CLI reads: which files it publishes, and where it writes the manifest.</summary>
internal sealed class PublishRules : AppRuleSet
{
    public static readonly Rule OtherFileName = new(
        "DOMO1055",
        RuleSeverity.Info,
        "fileName is not the name of the manifest",
        "'fileName' is '{0}', but this file is '{1}'; domo publish writes the name of the manifest over it, so remove it or write '{1}'")
    {
        Why = "It is not the page that the app starts with, which is always index.html: the official CLI writes the name of the manifest itself into "
            + "it on every publish, and reads it back to know where to write the id.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "fileName": ⟦"index.html"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "fileName": "manifest.json", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule IgnoreNotArray = new(
        "DOMO1056",
        RuleSeverity.Error,
        "ignore is not an array",
        "'ignore' is {0}, and domo publish stops because it is no array; write its patterns as texts in square brackets")
    {
        Why = "The official CLI checks that ignore is an array of patterns, and refuses to publish otherwise.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "ignore": ⟦"src/**"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "ignore": [ "src/**" ], "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule IgnoreNotText = new(
        "DOMO1057",
        RuleSeverity.Warning,
        "A pattern to ignore is not a text",
        "'ignore' holds {0}, which is no pattern of files; write texts such as \"src/**\"")
    {
        Why = "The official CLI hands the items to its file matcher without looking at them, and that knows texts only.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "ignore": [ "src/**", ⟦null⟧ ], "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "ignore": [ "src/**" ], "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [OtherFileName, IgnoreNotArray, IgnoreNotText];

    protected override void Check(LintContext context, JsonObject root)
    {
        string own = FileNameOf(context.File.Path);
        if (root.TryGetMember("fileName", out var fileName) && fileName.Value is JsonString name && !string.Equals(FileNameOf(name.Value), own, StringComparison.Ordinal))
        {
            context.Report(OtherFileName, name.Span, JsonEdits.ChangeTo(name, own), name.Value, own);
        }

        if (root.Find(Spellings.Ignore) is not { Value: not JsonMissing } ignore)
        {
            return;
        }

        if (ignore.Value is not JsonArray patterns)
        {
            // The CLI takes what is falsy for absent.
            if (ignore.Value is not JsonLiteral { Kind: JsonKind.Null or JsonKind.False } and not JsonString { Value.Length: 0 })
            {
                var fix = ignore.Value is JsonString text ? JsonEdits.ChangeToJson(text, "[ " + JsonEdits.Quote(text.Value) + " ]") : null;
                context.Report(IgnoreNotArray, ignore.Value.Span, fix, CompactJson.Excerpt(ignore.Value));
            }

            return;
        }

        foreach (var item in patterns.Items)
        {
            if (item is not (JsonString or JsonMissing))
            {
                var fix = JsonEdits.RemoveItem(context.Text, patterns, item, "Remove it", isSafe: false);
                context.Report(IgnoreNotText, item.Span, fix, CompactJson.Excerpt(item));
            }
        }
    }

    private static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
