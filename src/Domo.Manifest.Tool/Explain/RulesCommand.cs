using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Explain;

/// <summary><c>domo-manifest rules</c>: lists all rules as a table, JSON or Markdown.</summary>
internal static class RulesCommand
{
    public static Command Create(ToolHost host)
    {
        var format = new Option<string>("--format") { Description = "The output format.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "markdown");
        return new ToolCommand("rules", "Lists all rules and their severities.")
        {
            Options = { format },
            Examples = [("domo-manifest rules --format markdown > rules.md", "Writes a page with all rules.")],
        }.Runs(parsed =>
        {
            switch (parsed.GetValue(format))
            {
                case "json":
                    WriteJson(host.Output);
                    break;
                case "markdown":
                    WriteMarkdown(host.Output);
                    break;
                default:
                    WriteTable(host.Output);
                    break;
            }

            return ExitCode.Clean;
        });
    }

    private static void WriteTable(ToolWriter output)
    {
        foreach (var rule in RuleCatalog.All)
        {
            output.WriteLine($"{rule.Id}  {SeverityNames.Of(rule.Severity),-7}  {rule.Category,-11}  {rule.Title}");
        }
    }

    private static void WriteMarkdown(ToolWriter output)
    {
        output.WriteLine("| rule | severity | category | title |\n|---|---|---|---|");
        foreach (var rule in RuleCatalog.All)
        {
            output.WriteLine($"| {rule.Id} | {SeverityNames.Of(rule.Severity)} | {rule.Category} | {rule.Title} |");
        }
    }

    private static void WriteJson(ToolWriter output)
    {
        using var report = new JsonReport(output);
        var json = report.Writer;
        json.WriteStartArray();
        foreach (var rule in RuleCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("severity", SeverityNames.Of(rule.Severity));
            json.WriteString("category", rule.Category.ToString());
            json.WriteString("title", rule.Title);
            json.WriteString("why", rule.Why);
            json.WriteString("helpLink", rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
