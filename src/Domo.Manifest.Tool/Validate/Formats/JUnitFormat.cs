using System.Globalization;
using System.Xml;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>
/// JUnit's report: a suite for each file, with a failed test for each finding, or a passed test if there are none.
/// </summary>
internal sealed class JUnitFormat : IReportFormat
{
    public string Name => "junit";

    public void Write(CheckReport report, ToolWriter output) => XmlReport.Write(output, xml =>
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "domo-manifest");
        xml.WriteNumber("tests", report.Files.Sum(TestsOf));
        xml.WriteNumber("failures", report.Findings.Count());
        xml.WriteNumber("errors", report.Unreadable.Count());
        foreach (var file in report.Files)
        {
            WriteSuite(xml, file);
        }

        xml.WriteEndElement();
    });

    private static int TestsOf(FileReport file) => Math.Max(1, file.Findings.Count);

    private static void WriteSuite(XmlWriter xml, FileReport file)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteText("name", file.DisplayPath);
        xml.WriteNumber("tests", TestsOf(file));
        xml.WriteNumber("failures", file.Findings.Count);
        xml.WriteNumber("errors", file.Failure is null ? 0 : 1);
        if (file.Findings.Count == 0)
        {
            WriteTest(xml, file, "validate", file.FailureReason is null ? null : "error", "unreadable", file.FailureReason ?? "");
        }

        foreach (var finding in file.Findings)
        {
            var (line, column) = finding.Start;
            string name = string.Create(CultureInfo.InvariantCulture, $"{finding.RuleId} at {line}:{column}");
            WriteTest(xml, file, name, "failure", finding.SeverityWord, finding.Finding.Message);
        }

        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, FileReport file, string name, string? element, string type, string message)
    {
        xml.WriteStartElement("testcase");
        xml.WriteText("name", name);
        xml.WriteText("classname", file.DisplayPath);
        if (element is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteText("type", type);
            xml.WriteText("message", message);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
