using System.Text.Encodings.Web;
using System.Text.Json;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>How the program writes JSON.</summary>
internal static class JsonOutput
{
    /// <summary>Indented, with <c>\n</c> line ends, and without escapes that only HTML needs.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
