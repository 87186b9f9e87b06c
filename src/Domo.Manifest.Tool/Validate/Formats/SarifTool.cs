using System.Text.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;
using Domo.Manifest.Tool.CommandLine;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>The SARIF description of the program and its rules.</summary>
internal static class SarifTool
{
    /// <summary>Writes the <c>tool</c> property of a run.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="rules">The rules that have findings.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolCommandLine.Program);
        json.WriteString("semanticVersion", ToolCommandLine.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifFormat.WriteText(json, "shortDescription", rule.Title + ".");
        SarifFormat.WriteText(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        string page = RulePage.Write(rule, RuleSample.OfFileRule(rule), configureLink: null);
        json.WriteString("text", page);
        json.WriteString("markdown", page);
        json.WriteEndObject();
        if (rule.HelpLink is { } link)
        {
            json.WriteString("helpUri", link);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifFormat.LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", "very-high");
        json.WriteString("problem.severity", rule.Severity == RuleSeverity.Info ? "recommendation" : SeverityNames.Of(rule.Severity));
        json.WriteStartArray("tags");
        json.WriteStringValue("domo");
#pragma warning disable CA1308 // Tags are in lower case.
        json.WriteStringValue(rule.Category.ToString().ToLowerInvariant());
#pragma warning restore CA1308
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
