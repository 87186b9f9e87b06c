using System.Text.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>SARIF 2.1.0, as GitHub code scanning requires it: with paths relative to the root of the repository, rules and fixes.</summary>
internal sealed class SarifFormat : IReportFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string RootId = "%SRCROOT%";

    public string Name => "sarif";

    public void Write(CheckReport report, ToolWriter output)
    {
        var rules = report.Findings
            .Select(finding => finding.Finding.Rule)
            .Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        using var json = new JsonReport(output);
        json.Writer.WriteStartObject();
        json.Writer.WriteString("$schema", Schema);
        json.Writer.WriteString("version", "2.1.0");
        json.Writer.WriteStartArray("runs");
        json.Writer.WriteStartObject();
        SarifTool.Write(json.Writer, rules);
        json.Writer.WriteString("columnKind", "utf16CodeUnits");
        json.Writer.WriteStartObject("originalUriBaseIds");
        json.Writer.WriteStartObject(RootId);
        WriteText(json.Writer, "description", "The root of the repository.");
        json.Writer.WriteEndObject();
        json.Writer.WriteEndObject();
        WriteInvocation(json.Writer, report);
        json.Writer.WriteStartArray("results");
        var indexes = rules.Select((rule, index) => (rule, index)).ToDictionary(pair => pair.rule, pair => pair.index);
        foreach (var finding in report.Findings)
        {
            WriteResult(json.Writer, finding, indexes[finding.Finding.Rule], report);
            json.Flush();
        }

        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
    }

    /// <summary>Returns SARIF's name of a severity.</summary>
    public static string LevelOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes a message with escaped links: a name in a manifest must not become one.</summary>
    public static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        bool mayLink = text.Contains("](", StringComparison.Ordinal);
        json.WriteStartObject(property);
        json.WriteString("text", mayLink
            ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            : text);
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.IsPartial);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in report.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", file.FailureReason ?? "");
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, file.FullPath, report);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportedFinding finding, int ruleIndex, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.File.FullPath, report);
        WriteRegion(json, "region", finding, finding.Finding.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");

        // Code scanning uses only the fingerprint with this name.
        json.WriteString("primaryLocationLineHash", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Finding.Fix is { } fix && !IsOfByteOrderMark(fix, finding))
        {
            WriteFix(json, finding, fix, report);
        }

        json.WriteEndObject();
    }

    /// <summary>Returns whether a fix changes the byte order mark, which has no column.</summary>
    private static bool IsOfByteOrderMark(Fix fix, ReportedFinding finding) =>
        finding.File.HasByteOrderMark && fix.Edits.Any(edit => edit.Span is { Start: 0, Length: > 0 });

    private static void WriteFix(Utf8JsonWriter json, ReportedFinding finding, Fix fix, CheckReport report)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, finding.File.FullPath, report);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", finding, edit.Span);
            if (edit.NewText.Length > 0)
            {
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string fullPath, CheckReport report)
    {
        string uri = report.Root.UriOf(fullPath);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            json.WriteString("uriBaseId", RootId);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string property, ReportedFinding finding, SourceSpan span)
    {
        var (start, end) = (finding.File.PositionOf(span.Start), finding.File.PositionOf(span.End));
        json.WriteStartObject(property);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }
}
