using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about numbers and literals.</summary>
internal sealed class NumberTextRules : TextRuleSet
{
    private static readonly Rule Number = new("DOMO0012", RuleSeverity.Error, "Invalid number", Fault)
    {
        Why = "JSON numbers are decimal, have no leading zeros or plus sign, and have digits on both sides of the decimal point and "
            + "after the exponent's `e`. Otherwise `domo publish` fails. An ID with leading zeros is a string and needs quotes.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦04⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage PlusSign = Number.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦+4⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage LeadingDot = Number.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": ⟦.5⟧ },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 0.5 },
              "datasetsMapping": []
            }
            """));

    private static readonly RuleMessage TrailingDot = Number.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦4.⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage HexNumber = Number.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦0x4⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage BadExponent = Number.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦4e⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly Rule Literal = new("DOMO0013", RuleSeverity.Error, "Invalid literal", Fault)
    {
        Why = "JSON has only the literals `true`, `false` and `null`, in lowercase. Literals of Python and JavaScript, such as "
            + "`True`, `None`, `undefined` and `NaN`, make `domo publish` fail.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦NaN⟧, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = Sound,
    };

    private static readonly RuleMessage WrongLiteral = Literal.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "fullpage": ⟦True⟧,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "fullpage": true,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    protected override IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; } = new Dictionary<JsonFaultKind, RuleMessage>
    {
        [JsonFaultKind.LeadingZero] = Number.Message,
        [JsonFaultKind.PlusSign] = PlusSign,
        [JsonFaultKind.LeadingDot] = LeadingDot,
        [JsonFaultKind.TrailingDot] = TrailingDot,
        [JsonFaultKind.HexNumber] = HexNumber,
        [JsonFaultKind.BadExponent] = BadExponent,
        [JsonFaultKind.NonFiniteNumber] = Literal.Message,
        [JsonFaultKind.WrongLiteral] = WrongLiteral,
    };
}
