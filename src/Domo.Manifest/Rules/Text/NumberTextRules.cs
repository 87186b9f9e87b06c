using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Faults of numbers and literals.</summary>
internal sealed class NumberTextRules : TextRuleSet
{
    public static readonly Rule LeadingZero = new("DOMO0060", RuleSeverity.Error, "A number starts with zeros", "{0}")
    {
        Why = "JSON numbers have no leading zeros, and domo publish fails on one. An id with leading zeros is a text and needs "
            + "quotes.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦04⟧, "height": 3 },
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

    public static readonly Rule PlusSign = new("DOMO0061", RuleSeverity.Error, "A number has a plus sign", "{0}")
    {
        Why = "In JSON only the minus can stand before a number; domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦+4⟧, "height": 3 },
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

    public static readonly Rule LeadingDot = new("DOMO0062", RuleSeverity.Error, "A number starts with its dot", "{0}")
    {
        Why = "JSON wants a digit before the dot; domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": ⟦.5⟧ },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 0.5 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule TrailingDot = new("DOMO0063", RuleSeverity.Error, "A number ends with its dot", "{0}")
    {
        Why = "JSON wants a digit behind the dot; domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦4.⟧, "height": 3 },
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

    public static readonly Rule HexNumber = new("DOMO0064", RuleSeverity.Error, "A number is hexadecimal", "{0}")
    {
        Why = "JSON has decimal numbers only; domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦0x4⟧, "height": 3 },
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

    public static readonly Rule NonFiniteNumber = new("DOMO0065", RuleSeverity.Error, "NaN and Infinity are no JSON", "{0}")
    {
        Why = "JavaScript has these values, JSON does not: domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦NaN⟧, "height": 3 },
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

    public static readonly Rule BadExponent = new("DOMO0066", RuleSeverity.Error, "An exponent has no digits", "{0}")
    {
        Why = "Behind the e of a number JSON wants digits; domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": ⟦4e⟧, "height": 3 },
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

    public static readonly Rule WrongLiteral = new("DOMO0067", RuleSeverity.Error, "true, false or null is misspelt", "{0}")
    {
        Why = "JSON writes true, false and null in lower case. The spellings of Python and JavaScript, such as True, None and "
            + "undefined, make domo publish fail.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "fullpage": ⟦True⟧,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "fullpage": true,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    private static readonly Dictionary<JsonFaultKind, Rule> Table = new()
    {
        [JsonFaultKind.LeadingZero] = LeadingZero,
        [JsonFaultKind.PlusSign] = PlusSign,
        [JsonFaultKind.LeadingDot] = LeadingDot,
        [JsonFaultKind.TrailingDot] = TrailingDot,
        [JsonFaultKind.HexNumber] = HexNumber,
        [JsonFaultKind.NonFiniteNumber] = NonFiniteNumber,
        [JsonFaultKind.BadExponent] = BadExponent,
        [JsonFaultKind.WrongLiteral] = WrongLiteral,
    };

    protected override IReadOnlyDictionary<JsonFaultKind, Rule> ByKind => Table;
}
