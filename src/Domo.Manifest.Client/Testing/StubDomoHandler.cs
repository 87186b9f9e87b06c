using System.Net;
using System.Text;

namespace Domo.Manifest.Client.Testing;

/// <summary>
/// Responds to requests in unit tests in place of Domo, and records them. To test an app against data, use the emulator.
/// </summary>
/// <example>
/// <code>
/// using var handler = new StubDomoHandler();
/// handler.AddResponse(HttpMethod.Get, "/data/v1/sales", """[{"amount": 1}]""");
/// var domo = new DomoApp(handler.CreateHttpClient());
/// </code>
/// </example>
public sealed class StubDomoHandler : HttpMessageHandler
{
    // The query of a filter can have any length.
    private const int LongestTarget = 200;

    private readonly Lock _lock = new();
    private readonly List<Stub> _stubs = [];
    private readonly List<StubDomoRequest> _requests = [];

    /// <summary>The requests so far, in order.</summary>
    public IReadOnlyList<StubDomoRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Adds a response. Several responses to the same request are returned in order, the last one repeatedly.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path from the root. With a query, it matches that query only; without one, it matches every query.</param>
    /// <param name="body">The body of the response.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void AddResponse(
        HttpMethod method, string path, string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(body);
        lock (_lock)
        {
            _stubs.Add(new Stub(method, path, body, status, mediaType));
        }
    }

    /// <summary>Creates a client that sends its requests to this handler.</summary>
    /// <returns>The client.</returns>
    public HttpClient CreateHttpClient() => new DomoHttpClient(new Uri("https://app.domoapps.example/"), this, disposeHandler: false);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no response.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var stub = Take(new StubDomoRequest
        {
            Method = request.Method, RequestUri = request.RequestUri!, Headers = HeadersOf(request), Body = body,
        });
        return new HttpResponseMessage(stub.Status)
        {
            RequestMessage = request,
            Content = new StringContent(stub.Body, Encoding.UTF8, stub.MediaType),
        };
    }

    private static Dictionary<string, string> HeadersOf(HttpRequestMessage request) => request.Headers.NonValidated
        .Concat(request.Content?.Headers.NonValidated ?? default)
        .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private Stub Take(StubDomoRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            var matching = _stubs.FindAll(stub => stub.Matches(request));
            if (matching.Count == 0)
            {
                throw new InvalidOperationException(
                    $"{request.Method} {WireError.Cut(request.RequestUri.PathAndQuery, LongestTarget)} has no response. "
                    + $"Call {nameof(StubDomoHandler)}.{nameof(AddResponse)}.");
            }

            if (matching.Count > 1)
            {
                _stubs.Remove(matching[0]);
            }

            return matching[0];
        }
    }

    private sealed record Stub(HttpMethod Method, string Path, string Body, HttpStatusCode Status, string MediaType)
    {
        public bool Matches(StubDomoRequest request) =>
            request.Method == Method && (Path.Contains('?', StringComparison.Ordinal)
                ? request.RequestUri.PathAndQuery
                : DomoTelemetry.PathOf(request.RequestUri.PathAndQuery)) == Path;
    }
}
