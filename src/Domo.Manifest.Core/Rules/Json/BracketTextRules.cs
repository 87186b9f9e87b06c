using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Rules about brackets and braces.</summary>
internal sealed class BracketTextRules : TextRuleSet
{
    private static readonly Rule Bracket = new("DOMO0009", RuleSeverity.Error, "Unbalanced brackets", Fault)
    {
        Why = "Every brace and bracket must be closed by its counterpart, in the right order. Otherwise `domo publish` fails. A "
            + "common cause is a file whose end was not copied.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [
                ⟦"alias"⟧: "sales",
                "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
                "fields": []
              ]
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [
                {
                  "alias": "sales",
                  "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
                  "fields": []
                }
              ]
            }
            """),
    };

    private static readonly RuleMessage UnclosedObject = Bracket.Also(
        Fault,
        bad: new(
            """
            ⟦{⟧
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            """),
        good: Sound);

    private static readonly RuleMessage UnclosedArray = Bracket.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": ⟦[⟧
            }
            """),
        good: Sound);

    private static readonly RuleMessage MissingBracket = Bracket.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": ⟦⟧],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": [],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    private static readonly RuleMessage MismatchedBracket = Bracket.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 ⟦]⟧,
              "datasetsMapping": []
            }
            """),
        good: Sound);

    private static readonly RuleMessage StrayBracket = Bracket.Also(
        Fault,
        bad: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": []⟦]⟧,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        good: new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": [],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """));

    protected override IReadOnlyDictionary<JsonFaultKind, RuleMessage> ByKind { get; } = new Dictionary<JsonFaultKind, RuleMessage>
    {
        [JsonFaultKind.MemberInArray] = Bracket.Message,
        [JsonFaultKind.UnclosedObject] = UnclosedObject,
        [JsonFaultKind.UnclosedArray] = UnclosedArray,
        [JsonFaultKind.MissingBracket] = MissingBracket,
        [JsonFaultKind.MismatchedBracket] = MismatchedBracket,
        [JsonFaultKind.StrayBracket] = StrayBracket,
    };
}
