using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>Reads details of a response besides its status and body.</summary>
internal static class ResponseDetails
{
    private static readonly string[] RequestIdHeaders = ["X-DOMO-RequestId", "X-Request-Id"];

    /// <summary>Returns the ID of the request in Domo's logs: from a header, or the <c>toe</c> of an error body.</summary>
    public static string? RequestId(HttpResponseMessage message, string? body)
    {
        foreach (var name in RequestIdHeaders)
        {
            if (message.Headers.TryGetValues(name, out var values))
            {
                return string.Join(", ", values);
            }
        }

        return body is not null && body.StartsWith('{') ? Toe(body) : null;
    }

    /// <summary>Returns how long to wait: Domo sends seconds, or a date, which is compared to the date of the response.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage message)
    {
        var header = message.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (message.Headers.Date ?? DateTimeOffset.UtcNow));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Toe(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("toe", out var toe) && toe.ValueKind == JsonValueKind.String
                ? toe.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Truncated, or not JSON. The body itself is in the exception.
            return null;
        }
    }
}
