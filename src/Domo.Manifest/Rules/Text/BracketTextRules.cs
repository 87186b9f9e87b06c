using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Faults of brackets and braces.</summary>
internal sealed class BracketTextRules : TextRuleSet
{
    public static readonly Rule MemberInArray = new("DOMO0040", RuleSeverity.Error, "An array holds a member", "{0}")
    {
        Why = "An array holds values. A name with a value needs braces around it, as each entry of a mapping has.",
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

    public static readonly Rule UnclosedObject = new("DOMO0041", RuleSeverity.Error, "An object is not closed", "{0}")
    {
        Why = "Every opening brace needs a closing one; otherwise domo publish fails. Often the end of the file was not copied.",
        Bad = new(
            """
            ⟦{⟧
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
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

    public static readonly Rule UnclosedArray = new("DOMO0042", RuleSeverity.Error, "An array is not closed", "{0}")
    {
        Why = "Every opening bracket needs a closing one; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": ⟦[⟧
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

    public static readonly Rule MissingBracket = new("DOMO0043", RuleSeverity.Error, "An array is not opened", "{0}")
    {
        Why = "Lists such as datasetsMapping and ignore stand in square brackets; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": ⟦⟧],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": [],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule MismatchedBracket = new("DOMO0044", RuleSeverity.Error, "A bracket has the wrong shape", "{0}")
    {
        Why = "What opens with a brace closes with a brace, and what opens with a bracket closes with a bracket; otherwise domo "
            + "publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 ⟦]⟧,
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

    public static readonly Rule StrayBracket = new("DOMO0045", RuleSeverity.Error, "A bracket closes nothing", "{0}")
    {
        Why = "Each closing bracket ends what an opening one began; one too many makes domo publish fail.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": []⟦]⟧,
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "ignore": [],
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []
            }
            """),
    };

    private static readonly Dictionary<JsonFaultKind, Rule> Table = new()
    {
        [JsonFaultKind.MemberInArray] = MemberInArray,
        [JsonFaultKind.UnclosedObject] = UnclosedObject,
        [JsonFaultKind.UnclosedArray] = UnclosedArray,
        [JsonFaultKind.MissingBracket] = MissingBracket,
        [JsonFaultKind.MismatchedBracket] = MismatchedBracket,
        [JsonFaultKind.StrayBracket] = StrayBracket,
    };

    protected override IReadOnlyDictionary<JsonFaultKind, Rule> ByKind => Table;
}
