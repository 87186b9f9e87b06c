using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Faults of strings.</summary>
internal sealed class StringTextRules : TextRuleSet
{
    public static readonly Rule UnclosedString = new("DOMO0050", RuleSeverity.Error, "A string is not closed", "{0}")
    {
        Why = "A string ends on the line it starts on, with a double quote; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name": ⟦"Sales⟧,
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

    public static readonly Rule SingleQuotes = new("DOMO0051", RuleSeverity.Error, "A string has the wrong quotes", "{0}")
    {
        Why = "JavaScript allows single quotes and backticks, JSON allows double quotes only: domo publish fails.",
        Bad = new(
            """
            {
              "name": ⟦'Sales'⟧,
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

    public static readonly Rule TypographicQuotes = new("DOMO0052", RuleSeverity.Error, "A string has typographic quotes", "{0}")
    {
        Why = "Word processors, chats and some pages of Domo's own documentation turn straight quotes into curly ones, on which "
            + "domo publish fails.",
        Bad = new(
            """
            {
              "name": ⟦“Sales”⟧,
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

    public static readonly Rule BadEscape = new("DOMO0053", RuleSeverity.Error, "A backslash escapes nothing", "{0}")
    {
        Why = "Behind a backslash JSON allows only one of the signs \" \\ / b f n r t u. A Windows path needs doubled "
            + "backslashes, a glob forward slashes.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Made from C:⟦\D⟧omo",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Made from C:\\Domo",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule BadUnicodeEscape = new("DOMO0054", RuleSeverity.Error, "A Unicode escape is cut short", "{0}")
    {
        Why = "Behind \\u JSON wants exactly four hexadecimal digits; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name": "Caf⟦\u0E⟧",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Caf\u00E9",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule ControlCharacter = new("DOMO0055", RuleSeverity.Error, "A string holds a control character", "{0}")
    {
        Why = "Tabs and other control characters must be escaped in a string; otherwise domo publish fails. An editor shows the "
            + "tab as some spaces.",
        Bad = new("{\n  \"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"description\": \"North⟦\t⟧South\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "North\tSouth",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule LoneSurrogate = new("DOMO0056", RuleSeverity.Error, "A string holds half a character", "{0}")
    {
        Why = "Emoji and rare letters are two UTF-16 units. One of them alone cannot be sent as UTF-8, so Domo stores something "
            + "else than was written.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Growth ⟦\uD83D⟧",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Growth \uD83D\uDCC8",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    private static readonly Dictionary<JsonFaultKind, Rule> Table = new()
    {
        [JsonFaultKind.UnclosedString] = UnclosedString,
        [JsonFaultKind.SingleQuotes] = SingleQuotes,
        [JsonFaultKind.TypographicQuotes] = TypographicQuotes,
        [JsonFaultKind.BadEscape] = BadEscape,
        [JsonFaultKind.BadUnicodeEscape] = BadUnicodeEscape,
        [JsonFaultKind.ControlCharacter] = ControlCharacter,
        [JsonFaultKind.LoneSurrogate] = LoneSurrogate,
    };

    protected override IReadOnlyDictionary<JsonFaultKind, Rule> ByKind => Table;
}
