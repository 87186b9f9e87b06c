using System.Globalization;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>
/// The canonical format of MSBuild, <c>file(line,column,endLine,endColumn): severity RULE: message</c>: in the output of an <c>Exec</c>
/// task it becomes an error or warning of the build. MSBuild has no third severity, and treats <c>info</c> as plain text.
/// </summary>
internal sealed class MsBuildFormat : IReportFormat
{
    public string Name => "msbuild";

    public void Write(CheckReport report, ToolWriter output)
    {
        foreach (var finding in report.Findings)
        {
            string file = SafeText.OneLine(finding.File.DisplayPath);
            var (start, end) = (finding.Start, finding.End);
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"{file}({start.Line},{start.Column},{end.Line},{end.Column}): "));
            output.WriteLine($"{finding.SeverityWord} {finding.RuleId}: {SafeText.OneLine(finding.Finding.Message)}");
        }
    }
}
