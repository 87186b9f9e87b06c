using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Checks that the manifest is an object with a name.</summary>
internal sealed class NameRules : RuleSet
{
    private static readonly Rule Missing = new(
        "DOMO1001", RuleSeverity.Error, "Missing app name", "The manifest has no 'name', which domo publish requires")
    {
        Why = "`domo publish` rejects a manifest without a name. An empty string, `null`, `false` and `0` count as missing. The Asset "
            + "Library shows the app under its name.",
        Bad = new(
            """
            ⟦{⟧
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = AppExamples.Sound,
    };

    private static readonly RuleMessage Misspelt = Missing.Also(
        "Domo ignores '{0}'; rename it to 'name', which domo publish requires",
        bad: new(
            """
            {
              ⟦"Name"⟧: "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: AppExamples.Sound);

    private static readonly RuleMessage Empty = Missing.Also(
        "'name' is {0}, but domo publish requires a name", bad: AppExamples.Named("⟦\"\"⟧"), good: AppExamples.Sound);

    private static readonly Rule Space = new(
        "DOMO1002", RuleSeverity.Warning, "Space around the app name", "'name' starts or ends with a space; use '{0}'")
    {
        Why = "Neither the official CLI nor Domo trims the name. The Asset Library sorts and finds the app by the name with the space.",
        Bad = AppExamples.Named("⟦\"Sales \"⟧"),
        Good = AppExamples.Sound,
    };

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Missing.Message, Misspelt, Empty, Space.Message, KindRules.Error.Message, KindRules.Warning.Message];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest)
        {
            return;
        }

        if (context.Root is { } root)
        {
            CheckName(context, root);
        }
        else if (context.Document.Json.Root is not JsonMissing && !context.HidesMembers)
        {
            var value = context.Document.Json.Root;
            var fix = value is JsonArray { Items: [JsonObject] } list ? JsonEdits.Unwrap(context.Text, list, "Remove the brackets") : null;
            KindRules.Report(context, KindRules.Error, value, "The manifest", "an object", fix);
        }
    }

    private static void CheckName(LintContext context, JsonObject root)
    {
        switch (root.Find(Spellings.Name)?.Value)
        {
            case null:
                ReportMissing(context, root, Missing.Message, Misspelt, Spellings.Name, fix: null);
                break;
            case JsonMissing:
                break;
            case JsonString { Value.Length: 0 } or JsonLiteral { Kind: JsonKind.Null or JsonKind.False } or JsonNumber { Text: "0" }:
                var empty = root.Find(Spellings.Name)!.Value;
                context.Report(Empty, empty.Span, null, empty is JsonString ? "empty" : CompactJson.Excerpt(empty));
                break;
            case JsonString text when text.Value.Trim(' ').Length != text.Value.Length && !Placeholders.IsPlaceholder(text.Value):
                string trimmed = text.Value.Trim();
                bool isBlank = trimmed.Length == 0;
                context.Report(Space, text.Span, isBlank ? null : JsonEdits.ChangeTo(text, trimmed), isBlank ? "Sales" : trimmed);
                break;
            case JsonString:
                break;
            case { } other:
                var fix = other is JsonNumber number ? JsonEdits.ChangeTo(number, number.Text) : null;
                KindRules.Report(context, KindRules.Warning, other, "'name'", "a string", fix);
                break;
        }
    }

    /// <summary>Reports a required property: at the misspelled property, otherwise at the start of the manifest.</summary>
    internal static void ReportMissing(
        LintContext context, JsonObject root, RuleMessage missing, RuleMessage misspelt, Spelling property, Fix? fix)
    {
        if (context.HidesMembers)
        {
            return;
        }

        var meant = NearMisses.Find(root, property);
        if (meant is null)
        {
            context.Report(missing, root.Opening, fix);
        }
        else if (InvisibleCharacters.FirstIn(meant.Name) is null)
        {
            var rename = JsonEdits.Rename(meant, property.Name, isSafe: NearMisses.IsSame(meant.Name, property));
            context.Report(misspelt, meant.NameSpan, rename, meant.Name);
        }
    }
}
