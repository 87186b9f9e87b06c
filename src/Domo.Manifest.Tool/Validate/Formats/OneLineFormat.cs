using System.Globalization;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>One finding per line, for grep and editors: <c>file:line:column: severity RULE: message</c>.</summary>
internal sealed class OneLineFormat : IReportFormat
{
    public string Name => "oneline";

    public void Write(CheckReport report, ToolWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var (line, column) = finding.Start;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{SafeText.OneLine(finding.File.DisplayPath)}:{line}:{column}: {finding.SeverityWord} {finding.RuleId}: "
                    + $"{SafeText.OneLine(finding.Finding.Message)}"));
        }
    }
}
