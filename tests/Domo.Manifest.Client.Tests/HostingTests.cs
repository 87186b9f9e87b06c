using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client.Tests;

/// <summary>Registration, logs, metrics, and requests to any endpoint.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task A_registered_app_uses_its_base_address_and_handlers_which_do_not_see_the_session()
    {
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Post, "/domo/codeengine/v2/packages/noArgs", "");

        var seen = new List<string>();
        var services = new ServiceCollection();
        services.AddDomoApp(client => new FunctionClients(client), options =>
            {
                options.BaseAddress = new("https://app.example/");
                options.ClientOptions = new() { SessionIdSource = _ => new("session") };
            })
            .ConfigurePrimaryHttpMessageHandler(() => handler)
            .AddHttpMessageHandler(() => new HeaderHandler(seen));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<FunctionClients>().NoArgsAsync(TestContext.Current.CancellationToken);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("POST /domo/codeengine/v2/packages/noArgs {}", request.ToString());
        Assert.Equal((HttpMethod.Post, "/domo/codeengine/v2/packages/noArgs", "{}"), (request.Method, request.RequestUri.AbsolutePath, request.Body));
        Assert.Equal("application/json", request.Headers["content-type"]);
        Assert.Equal(["no session https://app.example/domo/codeengine/v2/packages/noArgs"], seen);
    }

    [Fact]
    public void Keyed_services_distinguish_apps_of_several_instances()
    {
        var services = new ServiceCollection();
        services.AddKeyedDomoApp("one", client => new KeyedApp(client), options => options.BaseAddress = new("https://one.example/"));
        services.AddKeyedDomoApp("two", client => new KeyedApp(client), options => options.BaseAddress = new("https://two.example/"));
        services.AddKeyedDomoInstance("one", new() { Name = "one", DeveloperTokenSource = _ => new("t") });
        services.AddKeyedDomoInstance("two", new() { Name = "two", DeveloperTokenSource = _ => new("t") });
        using var provider = services.BuildServiceProvider();

        Assert.NotSame(provider.GetRequiredKeyedService<KeyedApp>("one"), provider.GetRequiredKeyedService<KeyedApp>("two"));
        Assert.Null(provider.GetService<KeyedApp>());
        Assert.Equal("https://two.domo.com/", provider.GetRequiredKeyedService<DomoInstance>("two").BaseAddress.AbsoluteUri);
    }

    [Fact]
    public async Task Logs_describe_requests_without_token_query_or_body()
    {
        using var logs = new CollectingLoggerProvider();
        using var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Get, "/a", """{"secret":"body"}""");
        handler.AddResponse(HttpMethod.Get, "/b", "secret", HttpStatusCode.Forbidden);
        var client = new DomoClient(handler.CreateHttpClient(), new() { LoggerFactory = factory, SessionIdSource = _ => new("secret-session") });

        await client.SendAsync(HttpMethod.Get, "/a?filter=secret", cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DomoApiException>(() => client.SendAsync(HttpMethod.Get, "/b?x=secret", new JsonObject { ["secret"] = 1 }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(HttpMethod.Get, "/c"));

        Assert.Equal(
            ["Debug Request: GET /a answered 200 after", "Warning Request: GET /b was refused with 403 after", "Warning Request: GET /c got no answer within"],
            logs.Lines.Select(line => line[..(line.IndexOf(" after ", StringComparison.Ordinal) is > 0 and var i ? i + 6
                : line.IndexOf(" within ", StringComparison.Ordinal) + 7)]));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_record_activities_and_durations()
    {
        using var activities = new RecordedActivities();
        var durations = new ConcurrentQueue<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == DomoTelemetry.DurationName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((_, value, tags, _) =>
            durations.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        meters.Start();
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Get, "/domo/telemetry/v1/x", "{}");
        handler.AddResponse(HttpMethod.Get, "/telemetry/v1", "", HttpStatusCode.NotFound);
        var client = new DomoClient(handler.CreateHttpClient());

        await client.SendAsync(HttpMethod.Get, "/domo/telemetry/v1/x?filter=secret", cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DomoApiException>(() => client.SendAsync(HttpMethod.Get, "/telemetry/v1"));

        var mine = activities.Stopped;
        Assert.Equal(["GET telemetry", "GET telemetry"], mine.Select(activity => activity.OperationName));
        Assert.Equal(
            ["http.request.method=GET", "domo.api=telemetry", "domo.subject=Request", "url.path=/domo/telemetry/v1/x", "http.response.status_code=200"],
            mine[0].TagObjects.Where(tag => tag.Value is not null).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal((ActivityStatusCode.Error, "404"), (mine[1].Status, mine[1].GetTagItem("error.type")));
        Assert.Contains("http.request.method=GET domo.api=telemetry http.response.status_code=200", durations);
        Assert.Contains("http.request.method=GET domo.api=telemetry http.response.status_code=404 error.type=404", durations);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("domo/users")]
    [InlineData("")]
    public async Task Rejects_a_path_to_another_host(string path)
    {
        using var handler = new StubDomoHandler();
        await Assert.ThrowsAsync<ArgumentException>(() => new DomoClient(handler.CreateHttpClient()).SendAsync(HttpMethod.Get, path));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Sends_JSON_a_class_or_a_stream_to_any_endpoint()
    {
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Post, "/domo/x/v1?a=b", """{"username":"u"}""");
        handler.AddResponse(HttpMethod.Post, "/domo/x/v1?a=b", "text", mediaType: "text/plain");
        var client = new DomoClient(handler.CreateHttpClient());

        var user = await client.SendAsync(
            HttpMethod.Post, "/domo/x/v1?a=b", CustomJsonContext.Default.CustomUser, new JsonObject { ["é"] = 1 });
        await using var stream = await client.SendForStreamAsync(HttpMethod.Post, "/domo/x/v1?a=b");
        using var reader = new StreamReader(stream);

        Assert.Equal(("u", "text"), (user!.Username, await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(["""{"é":1}""", null], handler.Requests.Select(request => request.Body));
    }

    private sealed record KeyedApp(DomoClient Client);

    private sealed class HeaderHandler(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add((request.Headers.Contains(SessionHeaders.Session) ? "session " : "no session ") + request.RequestUri);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CollectingLoggerProvider : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
