using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>What an answer says about its request besides the status and the body.</summary>
internal static class ResponseDetails
{
    private static readonly string[] RequestIdHeaders = ["X-DOMO-RequestId", "X-Request-Id"];

    /// <summary>The id by which Domo finds the request in its logs: of a header, or the <c>toe</c> of an error's body.</summary>
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

    /// <summary>How long to wait: Domo gives seconds, or a date, which is compared with the date of the answer itself.</summary>
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
            // Cut off, or no JSON after all. The body itself is in the exception.
            return null;
        }
    }
}
