using System.Globalization;
using System.Xml;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>Writes XML from any text.</summary>
internal static class XmlReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <summary>Writes a document.</summary>
    public static void Write(ToolWriter output, Action<XmlWriter> write)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            write(xml);
        }

        output.WriteLine();
    }

    /// <summary>Writes an attribute. Characters that XML cannot contain are escaped.</summary>
    public static void WriteText(this XmlWriter xml, string attribute, string value) => xml.WriteAttributeString(attribute, Text(value));

    /// <summary>Writes an attribute with a number.</summary>
    public static void WriteNumber(this XmlWriter xml, string attribute, int value) =>
        xml.WriteAttributeString(attribute, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns a text on one line. Characters that XML cannot contain are escaped.</summary>
    public static string Text(string value) => SafeText.OneLine(value);
}
