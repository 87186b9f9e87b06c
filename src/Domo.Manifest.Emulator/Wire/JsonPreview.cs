using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Shortens a value for a message.</summary>
internal static class JsonPreview
{
    private const int MaxLength = 60;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Create(JsonNode? value) => Shorten(value?.ToJsonString(Readable) ?? "null");

    public static string Create(JsonElement value) => Shorten(value.GetRawText());

    private static string Shorten(string json)
    {
        if (json.Length <= MaxLength)
        {
            return json;
        }

        int length = MaxLength - 1;
        return json[..(char.IsHighSurrogate(json[length - 1]) ? length - 1 : length)] + "…";
    }
}
