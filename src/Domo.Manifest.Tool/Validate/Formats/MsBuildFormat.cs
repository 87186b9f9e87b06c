using System.Globalization;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>
/// The canonical form of MSBuild, <c>file(line,column,endLine,endColumn): severity RULE: message</c>: what an <c>Exec</c> task prints
/// in it becomes an error or a warning of the build. MSBuild knows no third severity, and takes <c>info</c> for mere text.
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
