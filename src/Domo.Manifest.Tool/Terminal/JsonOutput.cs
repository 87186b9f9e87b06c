using System.Text.Json;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>How the program writes JSON.</summary>
internal static class JsonOutput
{
    /// <summary>Indented, with <c>\n</c> line ends, and with the escapes that a terminal or a log needs.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = LogSafeEncoder.Instance,
    };
}
