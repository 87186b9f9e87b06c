using System.Net;
using System.Text;

namespace Domo.Manifest.Client.Testing;

/// <summary>
/// Stands in for Domo in unit tests: answers the requests it was told of, and keeps what was asked. For what a whole app does
/// against data, use the emulator.
/// </summary>
/// <example>
/// <code>
/// using var handler = new StubDomoHandler();
/// handler.Answer(HttpMethod.Get, "/data/v1/sales", """[{"amount": 1}]""");
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

    /// <summary>What was asked so far, in order.</summary>
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

    /// <summary>Says what to answer. Of several answers to one request the first is given first, and the last again and again.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path from the root. With a query, that query alone is answered; without, every one is.</param>
    /// <param name="body">The body of the answer.</param>
    /// <param name="status">Its status.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Answer(
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

    /// <summary>A client whose requests come here.</summary>
    public HttpClient CreateHttpClient() => new DomoHttpClient(new Uri("https://app.domoapps.example/"), this, disposeHandler: false);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nobody said what to answer.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string target = request.RequestUri!.PathAndQuery;
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var stub = Take(new StubDomoRequest(request.Method.Method, target, body));
        return new HttpResponseMessage(stub.Status)
        {
            RequestMessage = request,
            Content = new StringContent(stub.Body, Encoding.UTF8, stub.MediaType),
        };
    }

    private Stub Take(StubDomoRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            var matching = _stubs.FindAll(stub => stub.Matches(request));
            if (matching.Count == 0)
            {
                throw new InvalidOperationException(
                    $"{request.Method} {WireError.Cut(request.Target, LongestTarget)} was asked for, and no answer is stubbed; "
                    + $"call {nameof(StubDomoHandler)}.{nameof(Answer)}.");
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
            request.Method == Method.Method
            && (Path.Contains('?', StringComparison.Ordinal) ? request.Target : DomoTelemetry.PathOf(request.Target)) == Path;
    }
}
