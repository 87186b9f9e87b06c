using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about commas, colons, property names and missing values.</summary>
internal sealed class SeparatorTextRules : TextRuleSet
{
    private static readonly Rule DuplicateProperty = new("DOMO0002", RuleSeverity.Warning, "Duplicate property", Fault)
    {
        Why = "`JSON.parse` keeps the last of several properties with one name, without a warning. The values of the others are lost "
            + "when the app is published.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              ⟦"name"⟧: "Sales 2027",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales 2027",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    private static readonly Rule Comma = new("DOMO0005", RuleSeverity.Error, "Missing or unexpected comma", Fault)
    {
        Why = "JSON requires exactly one comma between two items, and none before the first or after the last. JavaScript allows a "
            + "trailing comma; `domo publish` does not.",
        Bad = new(
            """
            {
              "name": "Sales"⟦⟧
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage TrailingComma = Comma.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []⟦,⟧
            }
            """),
        good: Sound);

    private static readonly RuleMessage LeadingComma = Comma.Also(
        Fault,
        bad: new(
            """
            {
              ⟦,⟧ "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage DoubledComma = Comma.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",⟦,⟧
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly Rule Colon = new("DOMO0006", RuleSeverity.Error, "Missing colon", Fault)
    {
        Why = "A property consists of a name, a colon and a value. Otherwise `domo publish` fails.",
        Bad = new(
            """
            {
              "name" ⟦=⟧ "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly Rule Incomplete = new("DOMO0007", RuleSeverity.Error, "Missing property name or value", Fault)
    {
        Why = "A property consists of a name, a colon and a value. Otherwise `domo publish` fails. Write `null` for a value that is "
            + "deliberately absent.",
        Bad = new(
            """
            {
              "name":⟦⟧,
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage MissingName = Incomplete.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "flags": { ⟦⟧: true },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "flags": { "authentication-cookies-disabled": true },
              "datasetsMapping": []
            }
            """));

    private static readonly Rule Unquoted = new("DOMO0008", RuleSeverity.Error, "Missing quotes", Fault)
    {
        Why = "In JSON only numbers, `true`, `false` and `null` are written without quotes. JavaScript allows property names without "
            + "quotes; `domo publish` does not. The value that is most often left unquoted is the version, which is not a number.",
        Bad = new(
            """
            {
              ⟦name⟧: "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage UnquotedValue = Unquoted.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": ⟦1.0.0⟧,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    protected override IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; } = new Dictionary<JsonFaultKind, RuleMessage>
    {
        [JsonFaultKind.DuplicateName] = DuplicateProperty.Message,
        [JsonFaultKind.MissingComma] = Comma.Message,
        [JsonFaultKind.TrailingComma] = TrailingComma,
        [JsonFaultKind.LeadingComma] = LeadingComma,
        [JsonFaultKind.DoubledComma] = DoubledComma,
        [JsonFaultKind.MissingColon] = Colon.Message,
        [JsonFaultKind.MissingValue] = Incomplete.Message,
        [JsonFaultKind.MissingName] = MissingName,
        [JsonFaultKind.UnquotedName] = Unquoted.Message,
        [JsonFaultKind.UnquotedValue] = UnquotedValue,
    };
}
