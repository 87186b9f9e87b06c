using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Faults of the file as a whole, and what stands between its tokens.</summary>
internal sealed class FileTextRules : TextRuleSet
{
    public static readonly Rule EmptyFile = new("DOMO0010", RuleSeverity.Error, "The file is empty", "The file is empty, so there is nothing to read; write an object with at least a name and a version")
    {
        Why = "There is nothing in it that Domo could publish, and the official CLI stops where it reads it.",
        Bad = new("⟦⟧"),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule ByteOrderMark = new("DOMO0011", RuleSeverity.Error, "The file starts with a byte order mark", "{0}")
    {
        Why = "Node.js hands the mark to the JSON parser, which refuses it, so domo publish fails on a file that every editor "
            + "shows as flawless.",
        Bad = new("⟦\uFEFF⟧{\n  \"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule Comment = new("DOMO0012", RuleSeverity.Error, "JSON has no comments", "{0}")
    {
        Why = "domo publish and Domo itself read strict JSON. Several of Domo's own examples have comments all the same, and "
            + "fail when they are pasted.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 }, ⟦// a quarter of the page⟧
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule UnclosedComment = new("DOMO0013", RuleSeverity.Error, "A comment has no end", "{0}")
    {
        Why = "JSON has no comments, and this one swallows the rest of the file as well.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            ⟦/* still to do: accounts⟧
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule ForbiddenWhitespace = new("DOMO0014", RuleSeverity.Error, "This white space is not of JSON", "{0}")
    {
        Why = "Between its tokens JSON allows the space, the tab and line breaks. Text copied from a web page or a chat brings "
            + "no-break spaces and invisible characters along, and domo publish fails on them.",
        Bad = new("{\n  ⟦\u00A0⟧\"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule NulCharacter = new("DOMO0015", RuleSeverity.Error, "The file holds NUL characters", "{0}")
    {
        Why = "A NUL is no JSON. Most often the file was saved as UTF-16, as the redirection of Windows PowerShell does.",
        Bad = new("{\n  \"name\": \"Sales⟦\0⟧\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule UnexpectedCharacter = new("DOMO0016", RuleSeverity.Error, "These characters mean nothing", "{0}")
    {
        Why = "JSON knows no such sign here, so domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales"⟦)⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule TemplateMarker = new("DOMO0017", RuleSeverity.Error, "A template marker was not filled in", "{0}")
    {
        Why = "The file is the template of a manifest: domo init and similar tools put a value where the marker stands. Until "
            + "then it is no JSON.",
        Bad = new(
            """
            {
              "name": ⟦<%= name %>⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule Ellipsis = new("DOMO0018", RuleSeverity.Error, "An ellipsis stands for something left out", "{0}")
    {
        Why = "Guides shorten their examples with dots. JSON knows none, so domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [ ⟦...⟧ ]
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule TextAfterEnd = new("DOMO0019", RuleSeverity.Error, "Text follows the end of the JSON", "{0}")
    {
        Why = "A JSON file holds one value. domo publish fails on whatever stands behind it, be it only one brace.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }⟦}⟧
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule MissingBraces = new("DOMO0020", RuleSeverity.Error, "The braces around the file are missing", "{0}")
    {
        Why = "Examples in guides show some members of a manifest without the braces around them; a file of them is no JSON.",
        Bad = new(
            """
            ⟦"name"⟧: "Sales",
            "version": "1.0.0",
            "size": { "width": 4, "height": 3 },
            "datasetsMapping": []
            """),
        Good = new(
            """
            {"name": "Sales",
            "version": "1.0.0",
            "size": { "width": 4, "height": 3 },
            "datasetsMapping": []}
            """),
    };

    public static readonly Rule MergeConflict = new("DOMO0021", RuleSeverity.Error, "Unresolved merge conflict", "{0}")
    {
        Why = "Git marks what it could not merge with lines of '<', '|', '=' and '>'. JSON does not know them, so domo publish fails. Of the two "
            + "versions the first is checked here.",
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

    private static readonly Dictionary<JsonFaultKind, Rule> Table = new()
    {
        [JsonFaultKind.MergeConflict] = MergeConflict,
        [JsonFaultKind.EmptyFile] = EmptyFile,
        [JsonFaultKind.ByteOrderMark] = ByteOrderMark,
        [JsonFaultKind.Comment] = Comment,
        [JsonFaultKind.UnclosedComment] = UnclosedComment,
        [JsonFaultKind.ForbiddenWhitespace] = ForbiddenWhitespace,
        [JsonFaultKind.NulCharacter] = NulCharacter,
        [JsonFaultKind.UnexpectedCharacter] = UnexpectedCharacter,
        [JsonFaultKind.TemplateMarker] = TemplateMarker,
        [JsonFaultKind.Ellipsis] = Ellipsis,
        [JsonFaultKind.TextAfterEnd] = TextAfterEnd,
        [JsonFaultKind.MissingBraces] = MissingBraces,
    };

    protected override IReadOnlyDictionary<JsonFaultKind, Rule> ByKind => Table;
}
