using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Pages of other sites can neither change data nor consume resources.</summary>
public sealed class RequestGuardTests
{
    private const string Manifest =
        """
        {"datasetsMapping":[{"alias":"sales","fields":[]}],"collectionsMapping":[{"name":"Notes"}],"packagesMapping":[{"alias":"sum"}],
        "workflowsMapping":[{"alias":"approve"}]}
        """;

    private const string Evil = "https://evil.example";

    [Fact]
    public async Task Every_endpoint_rejects_a_foreign_origin_first()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        string list = (await app.GetAsync("/nowhere")).Json["message"]!.GetValue<string>().Split("It serves: ")[1].TrimEnd('.');
        string[] endpoints = list.Split(", ");
        Assert.True(endpoints.Length > 50, list);
        foreach (string endpoint in endpoints)
        {
            string[] parts = endpoint.Split(' ');
            using var answer = await SendAsync(app, new HttpMethod(parts[0]), parts[1].Replace("{", "", StringComparison.Ordinal)
                .Replace("}", "", StringComparison.Ordinal), origin: Evil);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{endpoint}: {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("POST", "/domo/workflow/v1/models/approve/start", null, null)]
    [InlineData("POST", "/domo/codeengine/v2/packages/sum", null, null)]
    [InlineData("POST", "/domo/datastores/v1/export", null, null)]
    [InlineData("POST", "/domo/datastores/v1/export", "text/plain", "x")]
    [InlineData("POST", "/sql/v1/sales", "text/plain", "SELECT 1")]
    [InlineData("POST", "/data/v2/sales/sql", "text/plain", "SELECT 1")]
    [InlineData("DELETE", "/domo/datastores/v1/collections/Notes", null, null)]
    [InlineData("PUT", "/domo/datastores/v1/collections/Notes/permission/USER/1?permissions=admin", null, null)]
    [InlineData("POST", "/domo/files/v1/filesets", "application/x-www-form-urlencoded", "name=x")]
    [InlineData("GET", "/data/v1/sales", null, null)]
    public async Task Rejects_a_foreign_origin_with_any_body(string method, string path, string? type, string? body)
    {
        int runs = 0;
        await using var app = await TestApp.StartAsync(
            Manifest,
            options => options.AddFunction("sum", _ => Interlocked.Increment(ref runs)).AddWorkflow("approve", _ => { runs++; }),
            ("sales.csv", "a\n1\n"));

        foreach (string origin in new[] { Evil, "null", "", "http://127.0.0.1.evil.example" })
        {
            using var refused = await SendAsync(app, new HttpMethod(method), path, type, body, origin);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            string message = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["message"]!.GetValue<string>();
            Assert.Equal($"Pages of '{origin}' cannot call the emulator. To allow them, add the origin to AllowedOrigins.", message);
        }

        Assert.Equal(0, runs);
        Assert.Single((await app.GetAsync("/domo/datastores/v1/collections")).Json.AsArray());
        using var allowed = await SendAsync(app, new HttpMethod(method), path, type, body, "http://localhost:5000");
        Assert.NotEqual(HttpStatusCode.Forbidden, allowed.StatusCode);
    }

    [Fact]
    public async Task A_second_origin_does_not_hide_a_foreign_one()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        string response = await RawHttp.SendAsync(
            app.BaseAddress,
            Encoding.ASCII.GetBytes(
                "POST /domo/datastores/v1/export HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
                + $"Origin: {Evil}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);

        Assert.Equal(403, RawHttp.StatusOf(response));
    }

    [Theory]
    [InlineData("POST", "/domo/workflow/v1/models/approve/start")]
    [InlineData("DELETE", "/domo/datastores/v1/collections/Notes")]
    [InlineData("GET", "/data/v1/sales")]
    public async Task Rejects_a_host_name_that_was_rebound_to_loopback(string method, string path)
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "a\n1\n"));
        string[] hosts = ["evil.example", "evil.example:4400", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0"];
        foreach (string host in hosts)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(app.BaseAddress, path));
            request.Headers.Host = host;

            // For a same-origin request, the browser may send one or no origin.
            request.Headers.Add("Origin", "http://" + host);
            using var withOrigin = await app.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, withOrigin.StatusCode);

            using var plain = new HttpRequestMessage(new HttpMethod(method), new Uri(app.BaseAddress, path));
            plain.Headers.Host = host;
            using var withoutOrigin = await app.SendAsync(plain);
            Assert.Equal(HttpStatusCode.Forbidden, withoutOrigin.StatusCode);
        }

        string withoutHost = await RawHttp.SendAsync(
            app.BaseAddress,
            Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.0\r\nContent-Length: 0\r\n\r\n"),
            TestContext.Current.CancellationToken);
        Assert.Equal(403, RawHttp.StatusOf(withoutHost));
    }

    [Theory]
    [InlineData("cross-site", "image", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "iframe", "https://evil.example/", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "image", "http://localhost:5000/page", HttpStatusCode.OK)]
    [InlineData("cross-site", "document", "https://evil.example/", HttpStatusCode.OK)]
    [InlineData("same-site", "image", null, HttpStatusCode.OK)]
    [InlineData("same-origin", "script", null, HttpStatusCode.OK)]
    [InlineData("none", "document", null, HttpStatusCode.OK)]
    public async Task Other_sites_cannot_embed_responses(string site, string destination, string? referer, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "a\n1\n"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.BaseAddress, "/data/v1/sales"));
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Dest", destination);
        request.Headers.Referrer = referer is null ? null : new Uri(referer);

        using var answer = await app.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        TestApp app, HttpMethod method, string path, string? type = null, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(app.BaseAddress, path));
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type!));
        }

        return await app.SendAsync(request);
    }
}
