using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>For people: the message, the line with a caret under the exact token, and the fix.</summary>
internal sealed class HumanFormat : IReportFormat
{
    public string Name => "human";

    public void Write(CheckReport report, ToolWriter output)
    {
        foreach (var finding in report.Findings)
        {
            WriteFinding(finding, output);
        }

        if (report.Files.Any(file => file.Failure is null))
        {
            WriteSummary(report, output);
        }
    }

    private static void WriteFinding(ReportedFinding finding, ToolWriter output)
    {
        output.WriteStyled(StyleOf(finding.Severity), $"{finding.SeverityWord}[{finding.RuleId}]");
        output.WriteStyled(Style.Emphasis, ": " + SafeText.OneLine(finding.Finding.Message));
        output.WriteLine();
        var (line, column) = finding.Start;
        string number = line.ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length);
        output.WriteStyled(Style.Faint, margin + " --> ");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SafeText.OneLine(finding.File.DisplayPath)}:{line}:{column}"));
        if (finding.File.Text.Length > 0)
        {
            WriteExcerpt(finding, number, margin, output);
        }

        if (finding.Finding.Fix is { } fix)
        {
            output.WriteStyled(Style.Faint, margin + " = ");
            output.WriteLine($"fix: {SafeText.OneLine(fix.Title)}{(fix.IsSafe ? "" : " (unsafe)")}");
        }

        output.WriteStyled(Style.Faint, margin + " = ");
        output.WriteLine(finding.Finding.Rule.HelpLink ?? $"why: {ToolCommandLine.Program} explain {finding.RuleId}");
        output.WriteLine();
    }

    private static void WriteExcerpt(ReportedFinding finding, string number, string margin, ToolWriter output)
    {
        var excerpt = SourceExcerpt.Create(finding.File, finding.Finding.Span);
        output.WriteStyled(Style.Faint, $"{number} | ");
        output.WriteLine(excerpt.Line);
        output.WriteStyled(Style.Faint, margin + " | ");
        output.Write(excerpt.Indent);
        output.WriteStyled(StyleOf(finding.Severity), excerpt.Carets);
        output.WriteLine();
    }

    private static void WriteSummary(CheckReport report, ToolWriter output)
    {
        int unreadable = report.Unreadable.Count();
        string files = Quantity.Format(report.Files.Count(file => file.Failure is null && !file.IsFolder), "file");
        var parts = new List<string>();
        foreach (var severity in (RuleSeverity[])[RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info])
        {
            if (report.Count(severity) is > 0 and int count)
            {
                parts.Add(severity == RuleSeverity.Info ? Number(count) + " info" : Quantity.Format(count, SeverityNames.Of(severity)));
            }
        }

        if (parts.Count == 0)
        {
            output.WriteStyled(unreadable == 0 ? Style.Good : Style.Emphasis, "No findings");
        }

        output.WriteLine($"{string.Join(", ", parts)} in {files}.");
        if (unreadable > 0)
        {
            output.WriteLine($"{Quantity.Format(unreadable, "file")} could not be read.");
        }

        if (report.Accepted > 0)
        {
            output.WriteLine($"{Quantity.Format(report.Accepted, "finding")} accepted by the baseline.");
        }

        if (report.Outdated > 0)
        {
            output.WriteLine($"{Quantity.Format(report.Outdated, "finding")} in the baseline no longer found; --update-baseline removes them.");
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string StyleOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => Style.Error,
        RuleSeverity.Warning => Style.Warning,
        _ => Style.Info,
    };
}
