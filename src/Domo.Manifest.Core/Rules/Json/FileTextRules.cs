using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about the file as a whole, and about the text between its tokens.</summary>
internal sealed class FileTextRules : TextRuleSet
{
    private static readonly Rule Empty = new("DOMO0001", RuleSeverity.Error, "Empty file", Fault)
    {
        Why = "`domo publish` stops when it reads an empty file.",
        Bad = new("⟦⟧"),
        Good = Sound,
    };

    private static readonly Rule Encoding = new("DOMO0003", RuleSeverity.Error, "Invalid text encoding", Fault)
    {
        Why = "JSON is UTF-8 without a byte order mark, and only spaces, tabs and line breaks may separate its tokens. Anything else "
            + "makes `domo publish` fail, although most editors show no problem. No-break spaces and invisible "
            + "characters come along when text is copied from a web page or a chat. NUL characters usually mean that the file was "
            + "saved as UTF-16, as output redirection in Windows PowerShell does.",
        Bad = new("⟦\uFEFF⟧{\n  \"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        Good = Sound,
    };

    private static readonly RuleMessage ForbiddenWhitespace = Encoding.Also(
        Fault,
        bad: new("{\n  ⟦\u00A0⟧\"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        good: Sound);

    private static readonly RuleMessage NulCharacter = Encoding.Also(
        Fault,
        bad: new("{\n  \"name\": \"Sales⟦\0⟧\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        good: Sound);

    private static readonly Rule Comment = new("DOMO0004", RuleSeverity.Error, "Comment in JSON", Fault)
    {
        Why = "`domo publish` and Domo read strict JSON, which has no comments. Several of Domo's own examples contain comments and "
            + "fail when they are pasted. A block comment that is never closed also hides the rest of the file.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 }, ⟦// a quarter of the page⟧
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage UnclosedComment = Comment.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            ⟦/* still to do: accounts⟧
            """),
        good: Sound);

    private static readonly Rule Template = new("DOMO0014", RuleSeverity.Error, "Unreplaced template marker", Fault)
    {
        Why = "The file is the template of a manifest: `domo init` and similar tools replace the marker with a value. Until then the "
            + "file is not JSON.",
        Bad = new(
            """
            {
              "name": ⟦<%= name %>⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly Rule Fragment = new("DOMO0015", RuleSeverity.Error, "Incomplete JSON or text around it", Fault)
    {
        Why = "A JSON file contains exactly one value. Guides abbreviate their examples with dots or show only some properties of a "
            + "manifest; pasted as they are, they make `domo publish` fail, and so does any text after the closing brace.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [ ⟦...⟧ ]
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage TextAfterEnd = Fragment.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }⟦}⟧
            """),
        good: Sound);

    private static readonly RuleMessage MissingBraces = Fragment.Also(
        Fault,
        bad: new(
            """
            ⟦"name"⟧: "Sales",
            "version": "1.0.0",
            "size": { "width": 4, "height": 3 },
            "datasetsMapping": []
            """),
        good: new(
            """
            {"name": "Sales",
            "version": "1.0.0",
            "size": { "width": 4, "height": 3 },
            "datasetsMapping": []}
            """));

    private static readonly Rule Unexpected = new("DOMO0016", RuleSeverity.Error, "Unexpected characters", Fault)
    {
        Why = "The characters have no meaning in JSON, so `domo publish` fails.",
        Bad = new(
            """
            {
              "name": "Sales"⟦)⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly Rule MergeConflict = new("DOMO0017", RuleSeverity.Error, "Unresolved merge conflict", Fault)
    {
        Why = "Git marks what it could not merge with lines of `<`, `|`, `=` and `>`, which are not JSON, so `domo publish` fails. The rules check "
            + "the first of the two versions.",
        Bad = new(
            """
            {
              "name": "Sales",
            ⟦<<<<<<< HEAD⟧
              "version": "1.0.1",
            =======
              "version": "1.1.0",
            >>>>>>> feature
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.1.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    protected override IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; } = new Dictionary<JsonFaultKind, RuleMessage>
    {
        [JsonFaultKind.EmptyFile] = Empty.Message,
        [JsonFaultKind.ByteOrderMark] = Encoding.Message,
        [JsonFaultKind.ForbiddenWhitespace] = ForbiddenWhitespace,
        [JsonFaultKind.NulCharacter] = NulCharacter,
        [JsonFaultKind.Comment] = Comment.Message,
        [JsonFaultKind.UnclosedComment] = UnclosedComment,
        [JsonFaultKind.TemplateMarker] = Template.Message,
        [JsonFaultKind.Ellipsis] = Fragment.Message,
        [JsonFaultKind.TextAfterEnd] = TextAfterEnd,
        [JsonFaultKind.MissingBraces] = MissingBraces,
        [JsonFaultKind.MergeConflict] = MergeConflict.Message,
        [JsonFaultKind.UnexpectedCharacter] = Unexpected.Message,
    };
}
