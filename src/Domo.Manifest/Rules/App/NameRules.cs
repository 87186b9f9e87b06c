using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>What every manifest is: an object with a name.</summary>
internal sealed class NameRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO1001",
        RuleSeverity.Error,
        "The manifest is not an object",
        "A manifest is an object with a name and a version, but this one is {0}; put its members into braces")
    {
        Why = "The official CLI reads the properties of one object. From an array it complains about a missing name, after it has written a "
            + "new file over the manifest; with a text or null it crashes.",
        Bad = new("""⟦[ { "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] } ]⟧"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Missing = new(
        "DOMO1002",
        RuleSeverity.Error,
        "The name is missing",
        "The manifest has no name, so domo publish refuses it; write \"name\": \"…\"")
    {
        Why = "The official CLI publishes nothing without a name. It is what the Asset Library shows.",
        Bad = new("""⟦{⟧ "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Empty = new(
        "DOMO1003",
        RuleSeverity.Error,
        "The name is empty",
        "The name is {0}, so domo publish refuses the manifest; write the name that the Asset Library shall show")
    {
        Why = "The official CLI counts an empty name, null, false and 0 as missing.",
        Bad = new("""{ "name": ⟦""⟧, "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO1004",
        RuleSeverity.Warning,
        "The name is not a text",
        "The name {0} is not a text, and Domo's type definitions want one; write it in quotes")
    {
        Why = "The official CLI lets it pass and leaves it to Domo's server, whose type definitions say that a name is a text.",
        Bad = new("""{ "name": ⟦2027⟧, "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "2027", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Spaces = new(
        "DOMO1005",
        RuleSeverity.Warning,
        "Spaces surround the name",
        "The name '{0}' starts or ends with a space, which the Asset Library keeps, so it sorts and searches as another name; write '{1}'")
    {
        Why = "Nobody trims the name: neither the official CLI nor Domo. The space is seen only when somebody looks for the app.",
        Bad = new("""{ "name": ⟦"Sales "⟧, "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [NotObject, Missing, Empty, NotText, Spaces];

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
            context.Report(NotObject, value.Span, fix, value is JsonArray ? "an array" : CompactJson.Excerpt(value));
        }
    }

    private static void CheckName(LintContext context, JsonObject root)
    {
        switch (root.Find(Spellings.Name)?.Value)
        {
            case null:
                ReportMissing(context, root, Missing, Spellings.Name, fix: null);
                break;
            case JsonMissing:
                break;
            case JsonString { Value.Length: 0 } or JsonLiteral { Kind: JsonKind.Null or JsonKind.False } or JsonNumber { Text: "0" }:
                var empty = root.Find(Spellings.Name)!.Value;
                context.Report(Empty, empty.Span, null, empty is JsonString ? "empty" : CompactJson.Excerpt(empty));
                break;
            case JsonString text when text.Value.Trim(' ').Length != text.Value.Length && !Placeholders.IsPlaceholder(text.Value):
                string trimmed = text.Value.Trim();
                context.Report(Spaces, text.Span, trimmed.Length == 0 ? null : JsonEdits.ChangeTo(text, trimmed), text.Value, trimmed.Length == 0 ? "Sales" : trimmed);
                break;
            case JsonString:
                break;
            case JsonNumber number:
                context.Report(NotText, number.Span, JsonEdits.ChangeTo(number, number.Text), number.Text);
                break;
            case { } other:
                context.Report(NotText, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>Reports a property that the file must have: where it was probably meant, else at the start.</summary>
    internal static void ReportMissing(LintContext context, JsonObject root, Rule rule, Spelling property, Fix? fix)
    {
        if (context.HidesMembers)
        {
            return;
        }

        var meant = NearMisses.Find(root, property);
        if (meant is null)
        {
            context.Report(rule, new SourceSpan(root.Span.Start, 1), fix);
        }
        else if (InvisibleCharacters.FirstIn(meant.Name) is null)
        {
            context.Report(rule, meant.NameSpan, JsonEdits.Rename(meant, property.Name, isSafe: NearMisses.IsSame(meant.Name, property)));
        }
    }
}
