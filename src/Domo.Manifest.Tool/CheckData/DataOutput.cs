using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>Writes the findings of a data file.</summary>
/// <param name="output">The writer.</param>
/// <param name="path">The file's display path.</param>
/// <param name="shape">The expected shape.</param>
/// <param name="report">The findings.</param>
internal sealed class DataOutput(ToolWriter output, string path, DataShape shape, DataReport report)
{
    /// <summary>The available formats.</summary>
    public static string[] Formats { get; } = ["human", "oneline", "json"];

    /// <summary>Writes the findings in a format.</summary>
    public void Write(string format)
    {
        switch (format)
        {
            case "json":
                WriteJson();
                break;
            case "oneline":
                WriteLines(isStyled: false);
                break;
            default:
                WriteLines(isStyled: true);
                WriteSummary();
                break;
        }
    }

    private void WriteLines(bool isStyled)
    {
        foreach (var finding in report.Findings)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{SafeText.OneLine(path)}:{finding.Line}:{finding.Column}: "));
            string word = SeverityNames.Of(finding.Severity);
            if (isStyled)
            {
                output.WriteStyled(finding.Severity == RuleSeverity.Error ? Style.Error : Style.Warning, word);
            }
            else
            {
                output.Write(word);
            }

            output.WriteLine(": " + SafeText.OneLine(finding.Message));
        }
    }

    private void WriteSummary()
    {
        if (report.Errors + report.Warnings > report.Findings.Count)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Errors + report.Warnings - report.Findings.Count} more not shown; use --max-findings to show more."));
        }

        if (shape.Columns.Count == 0)
        {
            output.WriteLine($"The manifest and domo.types.json list no columns of '{SafeText.OneLine(shape.Name)}', so only the "
                + "syntax was checked.");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Quantity.Format(report.Errors, "error")}, {Quantity.Format(report.Warnings, "warning")} in "
                + $"{Quantity.Format(report.Records, shape.IsCollection ? "document" : "row")}."));
    }

    private void WriteJson()
    {
        using var json = new JsonReport(output);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("file", path);
        json.Writer.WriteNumber("records", report.Records);
        json.Writer.WriteNumber("errors", report.Errors);
        json.Writer.WriteNumber("warnings", report.Warnings);
        json.Writer.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.Writer.WriteStartObject();
            json.Writer.WriteString("severity", SeverityNames.Of(finding.Severity));
            json.Writer.WriteString("message", finding.Message);
            json.Writer.WriteNumber("line", finding.Line);
            json.Writer.WriteNumber("column", finding.Column);
            json.Writer.WriteEndObject();
            json.Flush();
        }

        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
    }
}
