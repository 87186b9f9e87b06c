using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>Checkstyle's report, which most build servers and review tools read.</summary>
internal sealed class CheckstyleFormat : IReportFormat
{
    public string Name => "checkstyle";

    public void Write(CheckReport report, ToolWriter output) => XmlReport.Write(output, xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "4.3");
        foreach (var file in report.Files)
        {
            xml.WriteStartElement("file");
            xml.WriteText("name", file.DisplayPath);
            if (file.FailureReason is { } reason)
            {
                xml.WriteElementString("exception", XmlReport.Text(reason));
            }

            foreach (var finding in file.Findings)
            {
                xml.WriteStartElement("error");
                xml.WriteNumber("line", finding.Start.Line);
                xml.WriteNumber("column", finding.Start.Column);
                xml.WriteText("severity", finding.SeverityWord);
                xml.WriteText("message", finding.Finding.Message);
                xml.WriteText("source", finding.RuleId);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
