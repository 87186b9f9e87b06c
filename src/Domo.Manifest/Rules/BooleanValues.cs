using Domo.Manifest.Json;

namespace Domo.Manifest.Rules;

/// <summary>Reads values that should be true or false.</summary>
internal static class BooleanValues
{
    /// <summary>The boolean that a value is, or that the text or number in its place stands for; null for anything else.</summary>
    public static bool? Meant(JsonValue value)
    {
        string text = value switch
        {
            JsonString item => item.Value.Trim(),
            JsonNumber item => item.Text,
            { Kind: JsonKind.True } => "TRUE",
            { Kind: JsonKind.False } => "FALSE",
            _ => "",
        };
        return text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "1" => true,
            "FALSE" or "NO" or "OFF" or "0" => false,
            _ => null,
        };
    }

    /// <summary>The same as JSON.</summary>
    public static string? MeantJson(JsonValue value) => Meant(value) switch
    {
        true => "true",
        false => "false",
        null => null,
    };
}
