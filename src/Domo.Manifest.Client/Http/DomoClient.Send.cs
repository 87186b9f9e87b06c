using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <content>Requests to endpoints that have no method of their own here.</content>
public sealed partial class DomoClient
{
    /// <summary>Sends a request to any endpoint, with the session, the errors and the JSON of all others.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped: <c>/domo/users/v1?limit=10</c>.</param>
    /// <param name="body">The body: a <see cref="JsonObject"/>, or a <see cref="DomoRequestBody"/> of JSON or text; null for none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; null when it is empty or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path from the root.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or its answer is not JSON.</exception>
    public Task<JsonNode?> SendAsync(
        HttpMethod method, string path, DomoRequestBody? body = null, CancellationToken cancellationToken = default) =>
        ReadAsync(
            RequestTo(method, path, body is null ? null : body.ToContent),
            static (ref reader) => WireReader.ReadNode(ref reader, "response"),
            cancellationToken);

    /// <summary>Sends a request to any endpoint, and reads the answer into a class of one's own.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped.</param>
    /// <param name="answer">How System.Text.Json reads the class: a property of a context that its source generator made.</param>
    /// <param name="body">The body: a <see cref="JsonObject"/>, or a <see cref="DomoRequestBody"/> of JSON or text; null for none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; null when it is empty or null.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path from the root.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or its answer is not what the class takes.</exception>
    public Task<T?> SendAsync<T>(
        HttpMethod method, string path, JsonTypeInfo<T> answer, DomoRequestBody? body = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return ReadAsync(
            RequestTo(method, path, body is null ? null : body.ToContent),
            (ref reader) => JsonSerializer.Deserialize(ref reader, answer),
            cancellationToken);
    }

    /// <summary>Sends a request to any endpoint, with any body, and hands out the body of the answer as it comes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped.</param>
    /// <param name="content">Makes the body; null for none.</param>
    /// <param name="accept">The media type asked for; null to say nothing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The body of the answer. Disposing it ends the request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is no path from the root, or <paramref name="accept"/> no media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> SendForStreamAsync(
        HttpMethod method,
        string path,
        Func<HttpContent>? content = null,
        string? accept = null,
        CancellationToken cancellationToken = default)
    {
        var mediaType = accept is null ? null : MediaTypeText.Of(accept, nameof(accept)).ToString();
        return await OpenStreamAsync(RequestTo(method, path, content) with { Accept = mediaType }, cancellationToken).ConfigureAwait(false);
    }

    private static DomoRequest RequestTo(HttpMethod method, string path, Func<HttpContent>? content)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);

        // A path of two slashes, or of one and a backslash, begins with the name of another host, where the session must not go.
        bool isFromRoot = path.StartsWith('/') && !path.AsSpan(1).StartsWith("/") && !path.Contains('\\', StringComparison.Ordinal);
        return isFromRoot
            ? new DomoRequest(method, path, "Request", content)
            : throw new ArgumentException(
                $"'{WireError.Cut(DomoTelemetry.PathOf(path))}' is not a path from the root; write it as '/domo/…'.", nameof(path));
    }
}
