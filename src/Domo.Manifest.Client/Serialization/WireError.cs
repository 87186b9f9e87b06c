using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Creates the errors for unexpected JSON, with what was expected and what was found.</summary>
internal static class WireError
{
    private const int LongestQuote = 60;

    public static JsonException Mismatch(ref Utf8JsonReader reader, string name, string expected) =>
        new($"'{name}': expected {expected}, found {Found(ref reader)}.");

    public static JsonException Mismatch(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {Found(ref reader)}.");

    public static string Quote(string text) => $"the string \"{Cut(text)}\"";

    public static string Cut(string text) => Cut(text, LongestQuote);

    /// <summary>Returns the string, truncated with an ellipsis if it is too long.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : Head(text, length) + "…";

    /// <summary>Returns the beginning of a string without splitting a surrogate pair.</summary>
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
