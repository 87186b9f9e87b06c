using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the properties that only the official CLI reads: which files it publishes, and the name of the manifest.</summary>
internal sealed class PublishRules : AppRuleSet
{
    private static readonly Rule OtherFileName = new(
        "DOMO1014",
        RuleSeverity.Info,
        "fileName is not the name of the manifest",
        "'fileName' must be '{1}', the name of this file, not '{0}'")
    {
        Why = "`fileName` is not the start page of the app, which is always `index.html`. The official CLI writes the name of the "
            + "manifest to it on every publish, and reads it to know where to write the ID of the app.",
        Bad = AppExamples.With("\"fileName\": ⟦\"index.html\"⟧"),
        Good = AppExamples.With("\"fileName\": \"manifest.json\""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [OtherFileName, KindRules.Error, KindRules.Warning];

    protected override void Check(LintContext context, JsonObject root)
    {
        string own = FileNameOf(context.File.Path);
        bool hasName = root.TryGetMember("fileName", out var fileName);
        if (hasName && fileName!.Value is JsonString name && !string.Equals(FileNameOf(name.Value), own, StringComparison.Ordinal))
        {
            context.Report(OtherFileName, name.Span, JsonEdits.ChangeTo(name, own), name.Value, own);
        }

        if (root.Find(Spellings.Ignore) is not { Value: not JsonMissing } ignore)
        {
            return;
        }

        if (ignore.Value is not JsonArray patterns)
        {
            // The CLI treats falsy values as absent.
            if (ignore.Value is not JsonLiteral { Kind: JsonKind.Null or JsonKind.False } and not JsonString { Value.Length: 0 })
            {
                var fix = ignore.Value is JsonString text ? JsonEdits.ChangeToJson(text, "[ " + CompactJson.Quote(text.Value) + " ]") : null;
                KindRules.Report(context, KindRules.Error, ignore.Value, "'ignore'", "an array of strings", fix);
            }

            return;
        }

        foreach (var item in patterns.Items)
        {
            if (item is not (JsonString or JsonMissing))
            {
                var fix = JsonEdits.RemoveItem(context.Text, patterns, item, "Remove the item", isSafe: false);
                KindRules.Report(context, KindRules.Warning, item, "An item of 'ignore'", "a string", fix);
            }
        }
    }

    private static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
