using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>Workflow commands of GitHub Actions, which become annotations in a pull request.</summary>
internal sealed class GitHubFormat : IReportFormat
{
    public string Name => "github";

    public void Write(CheckReport report, ToolWriter output)
    {
        foreach (var file in report.Files)
        {
            string path = Property(report.Root.PathOf(file.FullPath));
            if (file.FailureReason is { } reason)
            {
                output.WriteLine($"::error file={path},title=Unreadable::{Data(reason)}");
            }

            foreach (var finding in file.Findings)
            {
                var (start, end) = (finding.Start, finding.End);
                output.Write("::" + CommandOf(finding.Severity));
                output.Write(string.Create(CultureInfo.InvariantCulture, $" file={path},line={start.Line},endLine={end.Line}"));
                if (start.Line == end.Line)
                {
                    // GitHub shows columns only within one line, and the end column is inclusive.
                    int last = Math.Max(start.Column, end.Column - 1);
                    output.Write(string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={last}"));
                }

                output.WriteLine($",title={finding.RuleId}::{Data(finding.Finding.Message)}");
            }
        }
    }

    private static string CommandOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => SafeText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
