using System.Net.Http.Headers;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A request that a handler received.</summary>
internal sealed record SentRequest(
    string Method, Uri Uri, HttpRequestHeaders Headers, string? ContentType, long? ContentLength, string? Body)
{
    public string Target => Uri.PathAndQuery;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<SentRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method.Method,
        request.RequestUri!,
        Copy(request.Headers),
        request.Content?.Headers.ContentType?.ToString(),
        request.Content?.Headers.ContentLength,
        request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));

    // The client removes the session from the request afterwards.
    private static HttpRequestHeaders Copy(HttpRequestHeaders headers)
    {
        using var message = new HttpRequestMessage();
        foreach (var (name, values) in headers.NonValidated)
        {
            message.Headers.TryAddWithoutValidation(name, values);
        }

        return message.Headers;
    }
}
