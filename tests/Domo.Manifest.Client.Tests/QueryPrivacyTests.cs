using System.Collections;
using System.Net;
using System.Net.Sockets;
using Domo.Manifest.Client.Testing;
using Domo.Manifest.Client.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client.Tests;

/// <summary>A query contains filter values: it appears in one property of an exception, and in no message, log or activity.</summary>
public sealed class QueryPrivacyTests
{
    private const string Private = "Jane Doe";

    public static TheoryData<string> Failures =>
        ["refused", "refused with the address in the body", "not JSON", "rows cut off", "no answer", "redirect", "time"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task An_exception_message_contains_the_path_but_not_the_query(string failure)
    {
        var logs = new List<string>();
        using var factory = LoggerFactory.Create(
            builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(logs)));
        using var activities = new RecordedActivities();
        var target = "";
        using var server = new StubServer(_ => failure switch
        {
            "refused" => StubServer.Answer("no", HttpStatusCode.BadRequest),
            "refused with the address in the body" => StubServer.Answer(
                $$"""{"path":"{{target}}","again":"{{Uri.UnescapeDataString(target)}}"}""", HttpStatusCode.BadRequest),
            "not JSON" => StubServer.Answer("<html>"),
            "rows cut off" => StubServer.Answer("""[{"a":1},{"""),
            "redirect" => Redirect(),
            "time" => throw new TaskCanceledException("timeout", new TimeoutException()),
            _ => throw new HttpRequestException("refused", new SocketException(111)),
        });
        var query = new DatasetQuery<DomoRow, DatasetFields>(server.Client(new() { LoggerFactory = factory }), "sales")
            .Where(f => f["name"].In(Enumerable.Range(0, 5000).Select(number => (DomoValue)$"{Private} {number}")));
        target = query.ToString();

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => query.ToListAsync());

        Assert.Equal(("/data/v1/sales", target), (exception.Path, exception.Path + exception.Query));
        Assert.StartsWith("?", exception.Query, StringComparison.Ordinal);
        Assert.Contains("GET /data/v1/sales ", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 1000);
        string[] told =
        [
            exception.ToString(), .. exception.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key} {entry.Value}"), .. logs,
            .. activities.Stopped
                .SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Value}")
                    .Append(activity.DisplayName).Append(activity.StatusDescription ?? "")),
        ];
        Assert.True(told.Length > 5);
        Assert.All(told, text =>
        {
            Assert.DoesNotContain("Jane", text, StringComparison.Ordinal);
            Assert.DoesNotContain("filter=", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Shows_a_rejected_path_without_its_query()
    {
        using var server = new StubServer("");
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => server.Client().SendAsync(HttpMethod.Get, "x?name=" + Private));
        Assert.StartsWith("'x' is not a path from the root; write it as '/domo/…'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_without_an_answer_truncates_a_long_query()
    {
        using var handler = new StubDomoHandler();
        var client = new DomoClient(handler.CreateHttpClient());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.SendAsync(HttpMethod.Get, "/x?a=" + new string('b', 70_000)));
        Assert.StartsWith("GET /x?a=bbb", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 400);
    }

    private static HttpResponseMessage Redirect()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Found);
        answer.Headers.Location = new Uri("https://other.example/login?" + Uri.EscapeDataString(Private));
        return answer;
    }

    private sealed class ListLoggerProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
