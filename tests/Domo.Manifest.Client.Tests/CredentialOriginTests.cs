using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Domo.Manifest.Client.Tests;

/// <summary>A session or developer token is sent only to the origin of the base address, with any HTTP client.</summary>
public sealed class CredentialOriginTests
{
    private const string Secret = "secret-session";

    private static readonly DomoClientOptions Session = new() { SessionIdSource = _ => new(Secret) };

    private static readonly WorkflowMessage Message = new("Start x") { ModelId = "m", Version = "1.0.0" };

    public static TheoryData<int, string> RedirectsAndSenders
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var status in new[] { 301, 302, 303, 307, 308 })
            {
                foreach (var sender in new[] { "app", "app by token", "app by query", "registered app", "instance", "registered instance" })
                {
                    data.Add(status, sender);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RedirectsAndSenders))]
    public async Task Does_not_follow_a_redirect_to_another_origin(int status, string sender)
    {
        var stolen = new List<string>();
        await using var other = new SocketServer(request => AnswerAsync(request, stolen));
        var seen = new List<string>();
        await using var domo = new SocketServer(async request =>
        {
            seen.Add(request.Head);
            await request.ReadBodyAsync();
            await request.AnswerAsync(status, "", $"Location: {other.Address}login?ryuu_sid=x\r\n");
        });

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => SendAsync(sender, domo.Address));

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Contains($"answered {status} Status. It redirects to {OriginOf(other)}, ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains(Secret, Assert.Single(seen), StringComparison.Ordinal);
        Assert.Empty(stolen);
    }

    [Theory]
    [InlineData("https://127.0.0.1:{port}/x")]
    [InlineData("http://localhost:{port}/x")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData("//other.example/x")]
    [InlineData("http://127.0.0.1:{port}@other.example/x")]
    [InlineData("file:///etc/passwd")]
    public async Task A_different_scheme_host_or_port_is_another_origin(string location)
    {
        await using var domo = new SocketServer(request => request.AnswerAsync(
            302, "", $"Location: {location.Replace("{port}", request.Port, StringComparison.Ordinal)}\r\n"));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => App(domo.Address).SendAsync(HttpMethod.Get, "/x"));
        Assert.Contains(", but the client only follows redirects within http://127.0.0.1:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_follow_a_redirect_from_HTTPS_to_HTTP()
    {
        using var server = new StubServer(_ => Redirect(HttpStatusCode.Found, "http://app.domoapps.example/x"));
        var exception = await Assert.ThrowsAsync<DomoApiException>(
            () => server.Client(Session).SendAsync(HttpMethod.Get, "/x"));
        Assert.Contains("It redirects to http://app.domoapps.example, ", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301, "/new?b=1", "GET")]
    [InlineData(302, "new?b=1", "GET")]
    [InlineData(303, "{origin}/new?b=1", "GET")]
    [InlineData(307, "/new?b=1", "POST")]
    [InlineData(308, "{origin}/new?b=1", "PUT")]
    public async Task Follows_a_redirect_within_the_origin_with_session_method_and_body(int status, string location, string method)
    {
        var seen = new List<string>();
        await using var domo = new SocketServer(async request =>
        {
            var body = System.Text.Encoding.UTF8.GetString(await request.ReadBodyAsync());
            seen.Add($"{request.Method} {request.Target} {body} {request.Head.Contains(Secret, StringComparison.Ordinal)}");
            var target = location.Replace("{origin}", $"http://127.0.0.1:{request.Port}", StringComparison.Ordinal);
            await (seen.Count == 1 ? request.AnswerAsync(status, "", $"Location: {target}\r\n") : request.AnswerAsync(200, "1"));
        });

        var answer = await App(domo.Address).SendAsync(
            new HttpMethod(method), "/old?a=1", method == "GET" ? null : new JsonObject { ["n"] = 1 });

        Assert.Equal("1", answer!.ToJsonString());
        string body = method == "GET" ? "" : """{"n":1}""";
        Assert.Equal([$"{method} /old?a=1 {body} True", $"{method} /new?b=1 {body} True"], seen);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task A_redirect_does_not_turn_a_write_into_a_read(int status)
    {
        using var server = new StubServer(_ => Redirect((HttpStatusCode)status, "/login"));
        var client = server.Client(Session);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
        {
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => client.SendAsync(method, "/x"));
            Assert.EndsWith(
                $"It redirects to /login, which would turn the {method} into a GET and lose its body.",
                exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_loop_ends()
    {
        using var server = new StubServer(count => Redirect(HttpStatusCode.TemporaryRedirect, $"/x{count}?secret"));
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => server.Client().SendAsync(HttpMethod.Get, "/x"));
        Assert.EndsWith(
            "It redirects to /x10 after 10 redirects, the maximum.",
            exception.Message, StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Count);
    }

    [Fact]
    public async Task Returns_a_redirect_without_a_target_as_the_answer()
    {
        using var server = new StubServer("", HttpStatusCode.Found);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => server.Client().SendAsync(HttpMethod.Get, "/x"));
        Assert.Equal("Request: GET /x answered 302 Found.", exception.Message);
    }

    [Fact]
    public async Task Resends_a_seekable_upload_after_a_redirect()
    {
        using var server = new StubServer(
            count => count % 2 == 0 ? Redirect(HttpStatusCode.TemporaryRedirect, "/elsewhere") : StubServer.Answer("""{"dataFileId":1}"""));
        var files = new FileClient(server.Client());
        using var seekable = new MemoryStream("xxhello"u8.ToArray()) { Position = 2 };
        await files.UploadAsync("a", "text/plain", seekable);
        Assert.All(server.Requests, request => Assert.Contains("\r\n\r\nhello\r\n--", request.Body, StringComparison.Ordinal));

        await using var once = new ChunkedStream("hello"u8.ToArray(), [2]);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => files.UploadAsync("a", "text/plain", once));
        Assert.EndsWith(
            "It redirects to /elsewhere, but the stream of the upload cannot be sent again because it cannot seek.",
            exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Resends_the_body_of_an_emitted_call_after_a_redirect()
    {
        using var server = new StubServer(count => count == 0 ? Redirect(HttpStatusCode.PermanentRedirect, "/f") : StubServer.Answer(""));
        var body = new JsonBody();
        body.Writer.WriteNumber("a", 1);
        await new FunctionClient(server.Client()).RunAsync("f", body);
        Assert.Equal(["""{"a":1}""", """{"a":1}"""], server.Requests.Select(request => request.Body));
    }

    [Theory]
    [InlineData("app")]
    [InlineData("registered app")]
    [InlineData("registered instance")]
    [InlineData("registered app, primary chain")]
    public async Task A_handler_that_rewrites_the_URL_cannot_leak_the_credential(string sender)
    {
        var stolen = new List<string>();
        await using var other = new SocketServer(request => AnswerAsync(request, stolen));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => SendAsync(sender, new("http://127.0.0.1:1/"), new RewritingHandler(other.Address)));
        Assert.StartsWith(
            $"The request was not sent: a handler of the HttpClient rewrote its address to {OriginOf(other)}, ",
            exception.Message, StringComparison.Ordinal);
        Assert.Empty(stolen);
    }

    [Fact]
    public async Task Other_handlers_do_not_see_the_credential()
    {
        await using var domo = new SocketServer(TellAsync);
        foreach (var placement in new[] { SessionPlacement.Header, SessionPlacement.QueryParameter })
        {
            using var handler = new HeaderRecordingHandler();
            using var http = new DomoHttpClient(domo.Address, handler);
            var client = new DomoClient(http, Session with { SessionPlacement = placement });

            Assert.Equal("1", (await client.SendAsync(HttpMethod.Get, "/x?a=1"))!.ToJsonString());

            Assert.All(handler.Seen, seen => Assert.DoesNotContain(Secret, seen, StringComparison.Ordinal));
            Assert.Equal(2, handler.Seen.Count);
        }
    }

    [Fact]
    public async Task Rejects_an_unknown_HttpClient_unless_it_is_explicitly_trusted()
    {
        await using var domo = new SocketServer(TellAsync);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = domo.Address };

        var refused = Assert.Throws<ArgumentException>(() => new DomoClient(http, Session));
        Assert.StartsWith(
            "This HttpClient may follow a redirect to another host and send the session or token there. Use a DomoHttpClient or AddDomoApp",
            refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DomoInstance(http, new() { Name = "company", DeveloperTokenSource = _ => new(Secret) }));

        // Any client is accepted without a credential, or with a cookie of the handler.
        _ = new DomoClient(http);
        _ = new DomoClient(http, Session with { SessionPlacement = SessionPlacement.Cookie });

        var trusted = new DomoClient(http, Session with { IsHttpClientTrusted = true });
        Assert.Equal("1", (await trusted.SendAsync(HttpMethod.Get, "/x"))!.ToJsonString());
    }

    [Fact]
    public async Task Protects_a_credential_in_the_default_headers()
    {
        await using var domo = new SocketServer(request => request.AnswerAsync(200, "1"));
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = domo.Address };
        http.DefaultRequestHeaders.Add(SessionHeaders.Session, Secret);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DomoClient(http).SendAsync(HttpMethod.Get, "/x"));

        using var guarded = new DomoHttpClient(domo.Address);
        guarded.DefaultRequestHeaders.Add("X-DOMO-Developer-Token", Secret);
        Assert.NotNull(await new DomoClient(guarded).SendAsync(HttpMethod.Get, "/x"));

        using var rewriter = new RewritingHandler(domo.Address);
        using var rewriting = new DomoHttpClient(new("http://127.0.0.1:1/"), rewriter);
        Assert.NotNull(await new DomoClient(rewriting).SendAsync(HttpMethod.Get, "/x"));
        rewriting.DefaultRequestHeaders.Add("X-DOMO-Ryuu-Token", Secret);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DomoClient(rewriting).SendAsync(HttpMethod.Get, "/x"));
    }

    [Fact]
    public async Task Reports_a_trusted_client_that_follows_a_redirect_to_another_origin()
    {
        await using var other = new SocketServer(request => request.AnswerAsync(200, "1"));
        await using var domo = new SocketServer(request => request.AnswerAsync(302, "", $"Location: {other.Address}x\r\n"));
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = domo.Address };
        using var derived = new RedirectingHandler(other.Address) { CheckCertificateRevocationList = true };
        using var guarded = new DomoHttpClient(domo.Address, derived);
        foreach (var client in new[] { http, guarded })
        {
            var exception = await Assert.ThrowsAsync<DomoApiException>(
                () => new DomoClient(client, Session with { IsHttpClientTrusted = true }).SendAsync(HttpMethod.Get, "/x"));
            Assert.Contains($"The HttpClient followed a redirect to {OriginOf(other)} and sent the session or token there.",
                exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sends_no_credential_through_a_handler_that_may_follow_redirects()
    {
        using var handler = new RedirectingHandler(new("http://127.0.0.1:1/")) { CheckCertificateRevocationList = true };
        using var http = new DomoHttpClient(new("http://127.0.0.1:1/"), handler);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new DomoClient(http, Session).SendAsync(HttpMethod.Get, "/x"));
        Assert.StartsWith(
            "The handler RedirectingHandler may follow redirects to another host with the session or token.",
            exception.Message, StringComparison.Ordinal);

        using var stub = new StubDomoHandler();
        stub.AddResponse(HttpMethod.Get, "/x", "1");
        Assert.NotNull(await new DomoClient(stub.CreateHttpClient(), Session).SendAsync(HttpMethod.Get, "/x"));
    }

    [Fact]
    public async Task Disables_automatic_redirects_of_a_handler()
    {
        await using var domo = new SocketServer(request => request.AnswerAsync(200, "1"));
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClientHandler { CheckCertificateRevocationList = true };
        using var first = new DomoHttpClient(domo.Address, sockets, disposeHandler: false);
        using var second = new DomoHttpClient(domo.Address, client, disposeHandler: false);
        Assert.False(sockets.AllowAutoRedirect || client.AllowAutoRedirect);

        using var used = new SocketsHttpHandler();
        using var plain = new HttpClient(used, disposeHandler: false) { BaseAddress = domo.Address };
        await plain.GetStringAsync(new Uri("/x", UriKind.Relative), TestContext.Current.CancellationToken);
        var exception = Assert.Throws<ArgumentException>(() => new DomoHttpClient(domo.Address, used));
        Assert.StartsWith("The handler has already sent requests", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_browser_not_to_follow_redirects_with_a_credential()
    {
        using var handler = new HeaderRecordingHandler { InnerHandler = new StubServer("1") };
        using var http = new DomoHttpClient(new("https://app.domoapps.example/"), handler);
        await new DomoClient(http, Session with { IsHttpClientTrusted = true }).SendAsync(HttpMethod.Get, "/x");
        Assert.Equal("redirect=manual", string.Join(';', handler.FetchOptions!.Select(option => $"{option.Key}={option.Value}")));

        // The response of the browser does not contain the target.
        using var opaque = new StubServer(_ => new HttpResponseMessage(0) { ReasonPhrase = "opaqueredirect" });
        var exception = await Assert.ThrowsAsync<DomoApiException>(() => opaque.Client().SendAsync(HttpMethod.Get, "/x"));
        Assert.EndsWith("It is a redirect, and the browser does not say where to.", exception.Message, StringComparison.Ordinal);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA2000", Justification = "The test is short.")]
    private static DomoClient App(Uri address) => new(new DomoHttpClient(address), Session);

    private static async Task SendAsync(string sender, Uri address, DelegatingHandler? handler = null)
    {
        var services = new ServiceCollection();
        var app = services.AddDomoApp(client => client, options =>
        {
            options.BaseAddress = address;
            options.ClientOptions = Session;
        });
        var instance = services.AddDomoInstance(new() { BaseAddress = address, DeveloperTokenSource = _ => new(Secret) });
        if (handler is not null)
        {
            app = sender.EndsWith("chain", StringComparison.Ordinal)
                ? app.ConfigurePrimaryHttpMessageHandler(() => handler)
                : app.AddHttpMessageHandler(() => handler);
            instance.AddHttpMessageHandler(() => handler);
        }

        await using var provider = services.BuildServiceProvider();
        using var http = handler is not null && sender == "app" ? new DomoHttpClient(address, handler) : new DomoHttpClient(address);
        var call = sender.Split(',')[0] switch
        {
            "app" => new DomoClient(http, Session).SendAsync(HttpMethod.Get, "/x"),
            "app by token" => new DomoClient(http, Session with { SessionHeaderName = SessionHeaders.Token })
                .SendAsync(HttpMethod.Get, "/x"),
            "app by query" => new DomoClient(
                http, Session with { SessionPlacement = SessionPlacement.QueryParameter }).SendAsync(HttpMethod.Get, "/x"),
            "registered app" => provider.GetRequiredService<DomoClient>().SendAsync(HttpMethod.Post, "/x", new JsonObject { ["a"] = 1 }),
            "instance" => new DomoInstance(http, new() { BaseAddress = address, DeveloperTokenSource = _ => new(Secret) })
                .Workflows.StartAsync(Message),
            _ => (Task)provider.GetRequiredService<DomoInstance>().Workflows.StartAsync(Message),
        };
        await call;
    }

    private static HttpResponseMessage Redirect(HttpStatusCode status, string location)
    {
        var answer = new HttpResponseMessage(status);
        answer.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        return answer;
    }

    private static string OriginOf(SocketServer server) => server.Address.ToString().TrimEnd('/');

    private static Task TellAsync(SocketRequest request) =>
        request.AnswerAsync(200, request.Head.Contains(Secret, StringComparison.Ordinal) ? "1" : "0");

    private static async Task AnswerAsync(SocketRequest request, List<string> seen)
    {
        seen.Add(request.Head);
        await request.ReadBodyAsync();
        await request.AnswerAsync(200, "{}");
    }

    /// <summary>Sends requests to another server, like service discovery and debugging proxies.</summary>
    private sealed class RewritingHandler(Uri target) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(target, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Records the request before and after it is sent.</summary>
    private sealed class HeaderRecordingHandler : DelegatingHandler
    {
        public List<string> Seen { get; } = [];

        public IDictionary<string, object>? FetchOptions { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add(request.ToString());
            var response = await base.SendAsync(request, cancellationToken);
            Seen.Add(request.ToString());
            request.Options.TryGetValue(new HttpRequestOptionsKey<IDictionary<string, object>>("WebAssemblyFetchOptions"), out var options);
            FetchOptions = options;
            return response;
        }
    }

    /// <summary>A custom handler class that follows a redirect to another server.</summary>
    private sealed class RedirectingHandler(Uri target) : HttpClientHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = target;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
