using System.Text.Json;
using Domo.Manifest.Client.Emitted;

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

    public static string Cut(string text) => Cut(text, LongestQuote);

    /// <summary>The text, or as much of its beginning as may be shown and an ellipsis.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : Head(text, length) + "…";

    /// <summary>The beginning of a text; one character less than asked for where that would leave half of a surrogate pair.</summary>
    public static string Head(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

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
