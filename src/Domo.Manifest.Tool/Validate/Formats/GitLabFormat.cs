using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>GitLab's code quality report. It cannot represent unreadable files.</summary>
internal sealed class GitLabFormat : IReportFormat
{
    public string Name => "gitlab";

    public void Write(CheckReport report, ToolWriter output)
    {
        using var json = new JsonReport(output);
        json.Writer.WriteStartArray();
        foreach (var finding in report.Findings)
        {
            string path = report.Root.PathOf(finding.File.FullPath);
            json.Writer.WriteStartObject();
            json.Writer.WriteString("description", finding.Finding.Message);
            json.Writer.WriteString("check_name", finding.RuleId);
            json.Writer.WriteString("fingerprint", finding.FingerprintIn(path));
            json.Writer.WriteString("severity", SeverityOf(finding.Severity));
            json.Writer.WriteStartObject("location");
            json.Writer.WriteString("path", path);
            json.Writer.WriteStartObject("lines");
            json.Writer.WriteNumber("begin", finding.Start.Line);
            json.Writer.WriteNumber("end", finding.End.Line);
            json.Writer.WriteEndObject();
            json.Writer.WriteEndObject();
            json.Writer.WriteEndObject();
            json.Flush();
        }

        json.Writer.WriteEndArray();
    }

    private static string SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "critical",
        RuleSeverity.Warning => "minor",
        _ => "info",
    };
}
