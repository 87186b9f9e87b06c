using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <content>Requests to endpoints that have no method.</content>
public sealed partial class DomoClient
{
    /// <summary>
    /// Returns a client that adds a header to every request, such as <c>X-DOMO-Ryuu-Recaptcha</c>. It shares everything else with this
    /// client, which is not changed.
    /// </summary>
    /// <param name="name">The name of the header. It replaces a previously added header of the same name.</param>
    /// <param name="value">The value, in ASCII. It does not appear in exceptions and logs.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is not the name of a request header, or is a session or token header; or <paramref name="value"/> has a line
    /// break or is not ASCII.
    /// </exception>
    /// <example>
    /// <code>
    /// var checkedDomo = new DomoApp(domo.Client.WithHeader("X-DOMO-Ryuu-Recaptcha", token));
    /// await checkedDomo.Collections.Comments.CreateAsync(new() { Text = "Hello" });
    /// </code>
    /// </example>
    public DomoClient WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!Ascii.IsValid(value) || value.AsSpan().ContainsAny("\r\n\0"))
        {
            throw new ArgumentException($"The value of header '{name}' has a line break or is not ASCII.", nameof(value));
        }

        using var probe = new HttpRequestMessage();
        if (!probe.Headers.TryAddWithoutValidation(name, value))
        {
            throw new ArgumentException($"'{name}' is not the name of a request header.", nameof(name));
        }

        if (RequestCredential.IsIn(probe.Headers) || probe.Headers.Contains(_options.SessionHeaderName))
        {
            throw new ArgumentException(
                $"'{name}' is the header of a session or token. Set {nameof(DomoClientOptions)}.{nameof(DomoClientOptions.SessionIdSource)}.",
                nameof(name));
        }

        var others = _headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return new DomoClient(this, [.. others, new(name, value)]);
    }

    /// <summary>Sends a request to any endpoint, with the session, error handling and JSON of the typed clients.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped: <c>/domo/users/v1?limit=10</c>.</param>
    /// <param name="body">The body: a <see cref="JsonObject"/>, or a <see cref="RequestBody"/> of JSON or text; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null if it is empty or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is not a path from the root.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not JSON.</exception>
    public Task<JsonNode?> SendAsync(
        HttpMethod method, string path, RequestBody? body = null, CancellationToken cancellationToken = default) =>
        ReadAsync(
            RequestTo(method, path, body is null ? null : body.ToContent),
            static (ref reader) => WireReader.ReadNode(ref reader, "response"),
            cancellationToken);

    /// <summary>Sends a request to any endpoint and reads the response as a class of your own.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped.</param>
    /// <param name="typeInfo">The metadata to read the class, from a context of System.Text.Json's source generator.</param>
    /// <param name="body">The body: a <see cref="JsonObject"/>, or a <see cref="RequestBody"/> of JSON or text; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response; null if it is empty or null.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is not a path from the root.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response does not match the class.</exception>
    public Task<T?> SendAsync<T>(
        HttpMethod method, string path, JsonTypeInfo<T> typeInfo, RequestBody? body = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return ReadAsync(
            RequestTo(method, path, body is null ? null : body.ToContent),
            (ref reader) => JsonSerializer.Deserialize(ref reader, typeInfo),
            cancellationToken);
    }

    /// <summary>Sends a request with any body to any endpoint and streams the body of the response.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path and query from the root, escaped.</param>
    /// <param name="content">Creates the body; null for none.</param>
    /// <param name="accept">The requested media type; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The body of the response. Disposing it cancels the request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is not a path from the root, or <paramref name="accept"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public async Task<Stream> SendForStreamAsync(
        HttpMethod method,
        string path,
        Func<HttpContent>? content = null,
        string? accept = null,
        CancellationToken cancellationToken = default)
    {
        var mediaType = accept is null ? null : MediaTypeText.Parse(accept, nameof(accept)).ToString();
        return await OpenStreamAsync(RequestTo(method, path, content) with { Accept = mediaType }, cancellationToken).ConfigureAwait(false);
    }

    private static DomoRequest RequestTo(HttpMethod method, string path, Func<HttpContent>? content)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);

        // A path that starts with two slashes, or a slash and a backslash, names another host, which must not get the session.
        bool isFromRoot = path.StartsWith('/') && !path.AsSpan(1).StartsWith("/") && !path.Contains('\\', StringComparison.Ordinal);
        return isFromRoot
            ? new DomoRequest(method, path, "Request", content)
            : throw new ArgumentException(
                $"'{WireError.Cut(DomoTelemetry.PathOf(path))}' is not a path from the root; write it as '/domo/…'.", nameof(path));
    }
}
