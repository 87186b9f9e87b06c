using System.Text;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class JsonBodyTests
{
    [Fact]
    public async Task Writes_the_same_bytes_as_JSON_stringify()
    {
        using var server = new StubServer("""{"id":"1","content":{}}""");
        await CollectionFactory.Create<UserContent, UserColumns>(server.Client(), "Users").CreateAsync(new() { Username = "é'<&\"" });
        Assert.Equal("""{"content":{"username":"é'<&\""}}""", server.Request.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(server.Request.Body!), server.Request.ContentLength);
    }

    [Fact]
    public async Task Sends_a_body_once()
    {
        using var server = new StubServer("");
        var functions = new FunctionClient(server.Client());
        var body = new JsonBody();
        await functions.RunAsync("noArgs", body);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => functions.RunAsync("noArgs", body));
        Assert.Equal("This JsonBody was already sent. Create one for each call.", exception.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_can_send_a_body_after_the_call_has_ended()
    {
        using var handler = new LateHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://app.domoapps.example/") };
        var functions = new FunctionClient(new DomoClient(http));
        await SendAsync(functions, "first");

        // A pooled buffer of the first call would be free now.
        await SendAsync(functions, "other");
        handler.Gate.SetResult();

        Assert.Equal("""{"a":"first"}""", await handler.Sent[0]);
        Assert.Equal("""{"a":"other"}""", await handler.Sent[1]);
    }

    private static Task SendAsync(FunctionClient functions, string value)
    {
        var body = new JsonBody();
        body.Writer.WriteString("a", value);
        return functions.RunAsync("f", body);
    }

    /// <summary>Answers before it has sent the body, like a hedging handler.</summary>
    private sealed class LateHandler : HttpMessageHandler
    {
        public TaskCompletionSource Gate { get; } = new();

        public List<Task<string>> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(SendLateAsync(request.Content!));
            return Task.FromResult(StubServer.Answer(""));
        }

        private async Task<string> SendLateAsync(HttpContent content)
        {
            using var connection = new SlowStream(Gate.Task);
            await content.CopyToAsync(connection);
            return Encoding.UTF8.GetString(connection.ToArray());
        }
    }

    private sealed class SlowStream(Task gate) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate;
            Write(buffer.Span);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
