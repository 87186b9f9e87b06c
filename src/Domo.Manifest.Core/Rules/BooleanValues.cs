using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>Interprets values that were written instead of booleans.</summary>
internal static class BooleanValues
{
    /// <summary>Returns the boolean that a value represents, including strings and numbers; null for other values.</summary>
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

    /// <summary>Returns the result of <see cref="Meant"/> as JSON.</summary>
    public static string? MeantJson(JsonValue value) => Meant(value) switch
    {
        true => "true",
        false => "false",
        null => null,
    };
}
