using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>Faults of commas, colons, names and values.</summary>
internal sealed class SeparatorTextRules : TextRuleSet
{
    public static readonly Rule DuplicateName = new("DOMO0002", RuleSeverity.Warning, "A name stands twice in one object", "{0}")
    {
        Why = "JSON.parse takes the last of them and says nothing, so what the others hold is lost when the app is published.",
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

    public static readonly Rule MissingComma = new("DOMO0030", RuleSeverity.Error, "A comma is missing", "{0}")
    {
        Why = "Every two items or members have a comma between them; without it domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales"⟦⟧
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

    public static readonly Rule TrailingComma = new("DOMO0031", RuleSeverity.Error, "A comma follows the last item", "{0}")
    {
        Why = "JavaScript allows a comma behind the last item, JSON does not: domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": []⟦,⟧
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

    public static readonly Rule LeadingComma = new("DOMO0032", RuleSeverity.Error, "A comma stands before the first item", "{0}")
    {
        Why = "A comma separates two items. In front of the first one it makes domo publish fail.",
        Bad = new(
            """
            {
              ⟦,⟧ "name": "Sales",
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

    public static readonly Rule DoubledComma = new("DOMO0033", RuleSeverity.Error, "A comma follows a comma", "{0}")
    {
        Why = "Most often an item was removed and its comma was not. domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",⟦,⟧
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

    public static readonly Rule MissingColon = new("DOMO0034", RuleSeverity.Error, "A colon is missing", "{0}")
    {
        Why = "In an object every name has a colon and a value behind it; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name" ⟦=⟧ "Sales",
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

    public static readonly Rule MissingValue = new("DOMO0035", RuleSeverity.Error, "A value is missing", "{0}")
    {
        Why = "In an object every name has a value, if only null; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name":⟦⟧,
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

    public static readonly Rule MissingName = new("DOMO0036", RuleSeverity.Error, "A name is missing", "{0}")
    {
        Why = "In an object every value has a name; otherwise domo publish fails.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "flags": { ⟦⟧: true },
              "datasetsMapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "flags": { "authentication-cookies-disabled": true },
              "datasetsMapping": []
            }
            """),
    };

    public static readonly Rule UnquotedName = new("DOMO0037", RuleSeverity.Error, "A name has no quotes", "{0}")
    {
        Why = "JavaScript allows names without quotes, JSON does not: domo publish fails.",
        Bad = new(
            """
            {
              ⟦name⟧: "Sales",
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

    public static readonly Rule UnquotedValue = new("DOMO0038", RuleSeverity.Error, "A text has no quotes", "{0}")
    {
        Why = "Only numbers, true, false and null are written without quotes. The version is the value most often left without, "
            + "and it is no number.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": ⟦1.0.0⟧,
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

    private static readonly Dictionary<JsonFaultKind, Rule> Table = new()
    {
        [JsonFaultKind.DuplicateName] = DuplicateName,
        [JsonFaultKind.MissingComma] = MissingComma,
        [JsonFaultKind.TrailingComma] = TrailingComma,
        [JsonFaultKind.LeadingComma] = LeadingComma,
        [JsonFaultKind.DoubledComma] = DoubledComma,
        [JsonFaultKind.MissingColon] = MissingColon,
        [JsonFaultKind.MissingValue] = MissingValue,
        [JsonFaultKind.MissingName] = MissingName,
        [JsonFaultKind.UnquotedName] = UnquotedName,
        [JsonFaultKind.UnquotedValue] = UnquotedValue,
    };

    protected override IReadOnlyDictionary<JsonFaultKind, Rule> ByKind => Table;
}
