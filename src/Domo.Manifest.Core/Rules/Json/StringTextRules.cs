using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about strings.</summary>
internal sealed class StringTextRules : TextRuleSet
{
    private static readonly Rule Quotes = new("DOMO0010", RuleSeverity.Error, "Wrong quotation marks around a string", Fault)
    {
        Why = "A JSON string starts and ends with a straight double quote, on one line. JavaScript also allows single quotes and "
            + "backticks; `domo publish` does not. Word processors, chats and some pages of Domo's documentation turn straight "
            + "quotes into typographic ones.",
        Bad = new(
            """
            {
              "name": ⟦"Sales⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage SingleQuotes = Quotes.Also(
        Fault,
        bad: new(
            """
            {
              "name": ⟦'Sales'⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage TypographicQuotes = Quotes.Also(
        Fault,
        bad: new(
            """
            {
              "name": ⟦“Sales”⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly Rule Escape = new("DOMO0011", RuleSeverity.Error, "Invalid character or escape in a string", Fault)
    {
        Why = "After a backslash JSON allows only one of `\" \\ / b f n r t u`, and after `\\u` exactly four hexadecimal digits. "
            + "Control characters, such as tabs, must be escaped. Otherwise `domo publish` fails. An unpaired surrogate cannot be "
            + "encoded as UTF-8, so Domo stores a different character. Double the backslashes of a Windows path; write a glob with "
            + "forward slashes.",
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

    private static readonly RuleMessage BadUnicodeEscape = Escape.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Caf⟦\u0E⟧",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Caf\u00E9",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    private static readonly RuleMessage ControlCharacter = Escape.Also(
        Fault,
        bad: new("{\n  \"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"description\": \"North⟦\t⟧South\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": []\n}"),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "North\tSouth",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    private static readonly RuleMessage LoneSurrogate = Escape.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Growth ⟦\uD83D⟧",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "description": "Growth \uD83D\uDCC8",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    protected override IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; } = new Dictionary<JsonFaultKind, RuleMessage>
    {
        [JsonFaultKind.UnclosedString] = Quotes.Message,
        [JsonFaultKind.SingleQuotes] = SingleQuotes,
        [JsonFaultKind.TypographicQuotes] = TypographicQuotes,
        [JsonFaultKind.BadEscape] = Escape.Message,
        [JsonFaultKind.BadUnicodeEscape] = BadUnicodeEscape,
        [JsonFaultKind.ControlCharacter] = ControlCharacter,
        [JsonFaultKind.LoneSurrogate] = LoneSurrogate,
    };
}
