using System.Text.Json;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>The options for JSON output.</summary>
internal static class JsonOutput
{
    /// <summary>Indented, with <c>\n</c> line endings, and with the escapes that terminals and logs need.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = LogSafeEncoder.Instance,
    };
}
