using System.Text.Json.Nodes;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>What the client sends is what Domo's own <c>ryuu.js</c> was recorded to send.</summary>
public sealed class RecordedRequestTests
{
    private const string Instance = """{"id":"2052e10a-d142-4391-a731-2be1ab1c0188","status":"COMPLETED"}""";

    internal static readonly JsonArray Recorded =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "recorded-requests.json")))!.AsArray();

    [Fact]
    public Task Rows() => SameAsync("GET", "/data/v1/sales", "[]",
        client => new DatasetClient<DomoRow, DomoFields>(client, "sales").GetRowsAsync().ToListAsync().AsTask());

    [Fact]
    public Task Running_a_function() => SameAsync("POST", "/domo/codeengine/v2/packages/awesomeFunction", "5",
        client => new PackageClients(client).AwesomeFunctionAsync(4, 1));

    [Fact]
    public Task Running_a_function_without_parameters() => SameAsync("POST", "/domo/codeengine/v2/packages/noArgs", "",
        client => new PackageClients(client).NoArgsAsync());

    [Fact]
    public Task Starting_a_workflow() => SameAsync("POST", "/domo/workflow/v1/models/workflow1/start", Instance,
        client => new Workflow1Client(client).StartAsync(10, 20));

    [Fact]
    public Task Getting_a_workflow_instance() => SameAsync(
        "GET", "/domo/workflow/v1/models/workflow1/instance/2052e10a-d142-4391-a731-2be1ab1c0188", Instance,
        client => new Workflow1Client(client).GetInstanceAsync("2052e10a-d142-4391-a731-2be1ab1c0188"));

    /// <summary>The addresses that a client of Domo's was recorded to ask, unescaped.</summary>
    internal static IEnumerable<string> Targets(string client) => Recorded
        .Where(entry => (string?)entry!["client"] == client && entry["request"] is not null)
        .Select(entry => Uri.UnescapeDataString((string)entry!["request"]!["url"]!));

    /// <summary>What <c>ryuu.js</c> sent first for a call to an address.</summary>
    internal static JsonNode Request(string call, string url) => Recorded
        .First(entry => (string?)entry!["call"] == call && (string?)entry["request"]?["url"] == url)!["request"]!;

    private static async Task SameAsync(string method, string url, string answer, Func<DomoClient, Task> call)
    {
        // The first of that address: the next ones vary its options, or leave the body out.
        var recorded = Recorded
            .Where(entry => (string?)entry!["client"] == "ryuu.js")
            .Select(entry => entry!["request"]!)
            .First(request => (string?)request["method"] == method && (string?)request["url"] == url);
        var headers = recorded["headers"]!;
        var session = (string?)headers["X-DOMO-Ryuu-Session"];
        using var server = new StubServer(answer);

        await call(server.Client(new() { SessionIdSource = _ => ValueTask.FromResult(session) }));

        var sent = server.Request;
        Assert.Equal(method, sent.Method);
        Assert.Equal(Uri.UnescapeDataString(url), Uri.UnescapeDataString(sent.Target));
        Assert.NotNull(session);
        Assert.Equal(session, sent.Header("X-DOMO-Ryuu-Session"));
        Assert.Equal((string?)headers["Accept"], sent.Header("Accept"));
        if ((string?)recorded["body"] is { } body)
        {
            Json.AssertSame(body, sent.Body);
            Assert.Equal((string?)headers["Content-Type"], sent.ContentType);
            Assert.Equal((long?)recorded["wire"]!["contentLength"], sent.ContentLength);
        }
        else
        {
            // HttpClient has no place for the Content-Type that ryuu.js gives to a request without a body.
            Assert.Null(sent.Body);
        }
    }
}
