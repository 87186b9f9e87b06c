using System.Text.Json;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>
/// For programs: an array of findings. Lines and columns are one-based, columns in UTF-16 code units; offsets are zero-based bytes of
/// the file; ends are exclusive.
/// </summary>
internal sealed class JsonFormat : IReportFormat
{
    public string Name => "json";

    public void Write(CheckReport report, ToolWriter output)
    {
        using var json = new JsonReport(output);
        json.Writer.WriteStartArray();
        foreach (var finding in report.Findings)
        {
            json.Writer.WriteStartObject();
            json.Writer.WriteString("file", finding.File.DisplayPath);
            json.Writer.WriteString("ruleId", finding.RuleId);
            json.Writer.WriteString("severity", finding.SeverityWord);
            json.Writer.WriteString("message", finding.Finding.Message);
            WritePlace(json.Writer, finding.File, finding.Finding.Span);
            json.Writer.WriteString("helpLink", finding.Finding.Rule.HelpLink);
            if (finding.Finding.Fix is { } fix)
            {
                WriteFix(json.Writer, finding.File, fix);
            }

            json.Writer.WriteEndObject();
            json.Flush();
        }

        json.Writer.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, SourceFile file, Fix fix)
    {
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteBoolean("isSafe", fix.IsSafe);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WritePlace(json, file, edit.Span);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceFile file, SourceSpan span)
    {
        var (start, end) = (file.PositionOf(span.Start), file.PositionOf(span.End));
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteNumber("startByte", file.ByteOffsetOf(span.Start));
        json.WriteNumber("endByte", file.ByteOffsetOf(span.End));
    }
}
