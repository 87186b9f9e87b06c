using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The messages about JSON that is not what is expected: what was, and what there is instead.</summary>
internal static class WireError
{
    private const int LongestQuote = 60;

    public static JsonException Mismatch(ref Utf8JsonReader reader, string name, string expected) =>
        new($"'{name}': expected {expected}, found {Found(ref reader)}.");

    public static JsonException Mismatch(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {Found(ref reader)}.");

    public static string Quote(string text) => $"the text \"{Cut(text)}\"";

    public static string Cut(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.String => Quote(WireReader.GetText(ref reader)),
        JsonTokenType.Number => "the number " + Cut(System.Text.Encoding.UTF8.GetString(WireReader.Raw(ref reader))),
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.PropertyName => $"the property '{Cut(WireReader.GetText(ref reader))}'",
        _ => "the end of it",
    };
}
