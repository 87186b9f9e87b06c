using System.Net;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class DomoClientTests
{
    [Fact]
    public async Task The_options_determine_the_session_header()
    {
        using var server = new StubServer("[]");
        await ReadAsync(server, new() { SessionIdSource = Session("s 1") });
        Assert.Equal("s 1", server.Requests[0].Header("X-DOMO-Ryuu-Session"));

        await ReadAsync(server, new() { SessionIdSource = Session("t"), SessionHeaderName = SessionHeaders.Token });
        Assert.Equal("t", server.Requests[1].Header("X-DOMO-Ryuu-Token"));

        await ReadAsync(server, new() { SessionIdSource = Session("s 1"), SessionPlacement = SessionPlacement.QueryParameter });
        Assert.Equal("/data/v1/sales?fields=a&ryuu_sid=s%201", server.Requests[2].Target);

        await ReadAsync(server, new() { SessionIdSource = Session("s 1"), SessionPlacement = SessionPlacement.Cookie });
        await ReadAsync(server, new() { SessionIdSource = Session("") });
        await ReadAsync(server, null);
        Assert.All(server.Requests.Skip(3), request =>
        {
            Assert.Equal("/data/v1/sales?fields=a", request.Target);
            Assert.Equal(["Accept"], request.Headers.Select(header => header.Key));
        });
    }

    [Fact]
    public async Task Gets_the_session_for_each_request()
    {
        using var server = new StubServer("[]");
        var calls = 0;
        var options = new DomoClientOptions { SessionIdSource = _ => ValueTask.FromResult<string?>($"s{++calls}") };
        var sales = new DatasetQuery<DomoRow, DatasetFields>(server.Client(options), "sales");
        await sales.AsAsyncEnumerable().ToListAsync();
        await sales.AsAsyncEnumerable().ToListAsync();
        Assert.Equal(["s1", "s2"], server.Requests.Select(request => request.Header("X-DOMO-Ryuu-Session")));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "answered 401 Unauthorized: no session")]
    [InlineData(HttpStatusCode.InternalServerError, "answered 500 Internal Server Error: no session")]
    public async Task An_error_status_throws_without_exposing_the_session(HttpStatusCode status, string message)
    {
        using var server = new StubServer("no session", status);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() =>
            ReadAsync(server, new() { SessionIdSource = Session("secret"), SessionPlacement = SessionPlacement.QueryParameter }));
        Assert.Equal("Dataset 'sales': GET /data/v1/sales " + message, exception.Message);
        Assert.Equal(
            (status, "/data/v1/sales", "?fields=a", "no session"),
            (exception.StatusCode, exception.Path, exception.Query, exception.ResponseBody));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncates_a_long_error_body()
    {
        using var server = new StubServer(new string('x', 100_000), HttpStatusCode.BadGateway);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => ReadAsync(server, null));
        Assert.Equal(DomoApiException.MaximumResponseBodyLength, exception.ResponseBody!.Length);
        Assert.True(exception.Message.Length < 500);
    }

    [Fact]
    public async Task A_missing_answer_throws_without_a_status()
    {
        using var unreachable = new StubServer(_ => throw new HttpRequestException("connection refused"));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => ReadAsync(unreachable, null));
        Assert.Equal("Dataset 'sales': GET /data/v1/sales got no answer: connection refused", exception.Message);
        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);

        using var slow = new StubServer(_ => throw new TaskCanceledException("timeout", new TimeoutException()));
        exception = await Assert.ThrowsAsync<DomoApiException>(() => ReadAsync(slow, null));
        Assert.IsType<TimeoutException>(exception.InnerException!.InnerException);
    }

    [Fact]
    public async Task Reports_a_missing_base_address()
    {
        using var http = new HttpClient();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new DatasetQuery<DomoRow, DatasetFields>(new DomoClient(http), "sales").AsAsyncEnumerable().ToListAsync().AsTask());
        Assert.StartsWith("HttpClient.BaseAddress is not set.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new DomoClient(null!));
        Assert.Throws<ArgumentException>(() => new DomoClient(http, new() { SessionHeaderName = " " }));
    }

    [Fact]
    public void Rejects_an_invalid_session_header_name()
    {
        using var http = new HttpClient();
        foreach (var name in new[] { "X Session", "X-Session:", "Content-Type" })
        {
            var exception = Assert.Throws<ArgumentException>(() => new DomoClient(http, new() { SessionHeaderName = name }));
            Assert.StartsWith($"SessionHeaderName '{name}' cannot be the name", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("secret\r\nX-Other: 1")]
    [InlineData("secrét")]
    public async Task Rejects_an_invalid_session_without_exposing_it(string session)
    {
        using var server = new StubServer("[]");
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ReadAsync(server, new() { SessionIdSource = Session(session) }));
        Assert.StartsWith("The session ID or token cannot be in the header 'X-DOMO-Ryuu-Session'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secr", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Uses_the_HTTP_version_of_the_client()
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler)
        {
            BaseAddress = new Uri("https://app.domoapps.example/"),
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        await new DatasetQuery<DomoRow, DatasetFields>(new DomoClient(http), "sales").AsAsyncEnumerable().ToListAsync();
        Assert.Equal((HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), handler.Version);
    }

    [Fact]
    public async Task Does_not_truncate_a_message_inside_a_surrogate_pair()
    {
        using var server = new StubServer(new string('x', 299) + "😀 and more", HttpStatusCode.BadGateway);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => ReadAsync(server, null));
        Assert.EndsWith("xx…", exception.Message, StringComparison.Ordinal);

        using var text = new StubServer($$"""[{"amount":"{{new string('y', 59)}}😀!"}]""");
        exception = await Assert.ThrowsAsync<DomoApiException>(() =>
            new DatasetQuery<SalesRow, SalesFields>(text.Client(), "sales").AsAsyncEnumerable().ToListAsync().AsTask());
        Assert.Contains("yy…\"", exception.Message, StringComparison.Ordinal);

        var body = new DomoApiException("", HttpStatusCode.OK, "GET", "/", new string('z', 8191) + "😀");
        Assert.Equal(8191, body.ResponseBody!.Length);
    }

    private static Func<CancellationToken, ValueTask<string?>> Session(string id) => _ => ValueTask.FromResult<string?>(id);

    private static Task<List<DomoRow>> ReadAsync(StubServer server, DomoClientOptions? options) =>
        new DatasetQuery<DomoRow, DatasetFields>(server.Client(options), "sales", "a").AsAsyncEnumerable().ToListAsync().AsTask();

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public (Version, HttpVersionPolicy) Version { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Version = (request.Version, request.VersionPolicy);
            return Task.FromResult(StubServer.Answer("[]"));
        }
    }
}
