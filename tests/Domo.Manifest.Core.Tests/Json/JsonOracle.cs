using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Determines with System.Text.Json whether a text is valid JSON.</summary>
internal static class JsonOracle
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsValid(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(StrictUtf8.GetBytes(text), new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                // A lone surrogate in an escape sequence causes an error only when the string is read.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or EncoderFallbackException)
        {
            return false;
        }
    }
}
