using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class ServerTests
{
    private const string Manifest =
        """{"collectionsMapping":[{"name":"Notes"}],"packagesMapping":[{"alias":"sum"}],"workflowsMapping":[{"alias":"approve"}]}""";

    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    [Fact]
    public async Task Unknown_paths_and_methods_list_the_supported_endpoints()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        string notFound = (await app.GetAsync("/domo/queues/v1")).ErrorMessage(HttpStatusCode.NotFound);
        Assert.StartsWith("The emulator serves nothing at GET /domo/queues/v1. It serves: GET /data/v1/{alias}, ", notFound, StringComparison.Ordinal);
        string notAllowed = (await app.SendAsync(HttpMethod.Put, "/data/v1/sales")).ErrorMessage(HttpStatusCode.MethodNotAllowed);
        Assert.StartsWith("The emulator does not serve PUT /data/v1/sales; the path accepts GET. It serves: ", notAllowed, StringComparison.Ordinal);
        Assert.Equal(
            "The manifest declares no dataset with the alias 'sales'; it declares no datasets.",
            (await app.GetAsync("/data/v1/sales")).ErrorMessage(HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("https://localhost:5001")]
    [InlineData("http://app.localhost")]
    [InlineData("http://127.0.0.1:80")]
    [InlineData("http://[::1]:5000")]
    public async Task Allows_calls_from_local_origins(string origin)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        using var allowed = await PreflightAsync(app, origin);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(origin, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("content-type,x-domo-ryuu-session", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
        using var failing = new HttpRequestMessage(HttpMethod.Get, new Uri(app.BaseAddress, "/data/v1/none"));
        failing.Headers.Add("Origin", origin);
        using var answer = await app.SendAsync(failing);
        Assert.Equal(origin, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://localhost.evil.example")]
    [InlineData("https://evillocalhost")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("null")]
    public async Task Rejects_calls_from_other_origins_unless_they_are_allowed(string origin)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        using var refused = await PreflightAsync(app, origin);
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));

        await app.RestartAsync(new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), AllowedOrigins = [origin] });

        using var allowed = await PreflightAsync(app, origin);
        Assert.Equal(origin, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("localhost:80", HttpStatusCode.OK)]
    [InlineData("app.localhost", HttpStatusCode.OK)]
    [InlineData("[::1]:4400", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    public async Task Answers_only_local_host_names(string host, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.BaseAddress, Notes));
        request.Headers.Host = host;

        using var answer = await app.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        if (status != HttpStatusCode.OK)
        {
            Assert.Contains(
                $"not '{host}'", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("Application/JSON; charset=utf-8", HttpStatusCode.OK)]
    public async Task Requires_the_JSON_content_type(string? type, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.BaseAddress, Notes));
        request.Content = new ByteArrayContent("""{"content":{}}"""u8.ToArray());
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var answer = await app.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Parallel_emulators_are_independent()
    {
        await using var one = await TestApp.StartAsync(Manifest, options => options.AddFunction("sum", _ => 1));
        await using var two = await TestApp.StartAsync(Manifest, options => options.AddFunction("sum", _ => 2));

        await one.PostAsync(Notes, """{"content":{}}""");

        Assert.Single((await one.GetAsync(Notes)).Json.AsArray());
        Assert.Equal("[]", (await two.GetAsync(Notes)).Ok());
        Assert.Equal("1", (await one.PostAsync("/domo/codeengine/v2/packages/sum")).Ok());
        Assert.Equal("2", (await two.PostAsync("/domo/codeengine/v2/packages/sum")).Ok());
    }

    [Theory]
    [InlineData("{\n  \"name\": 'x'\n}", "(2,11): Strings require double quotes: \"x\"")]
    [InlineData("[]", "(1,1): The file must contain a JSON object, at least '{}'")]
    [InlineData(null, "cannot be read: ")]
    [InlineData(
        "{\n  \"datasetMapping\": [ { \"alias\": \"sales\" } ]\n}",
        "(2,3): Domo ignores 'datasetMapping'; rename it to 'datasetsMapping'")]
    public async Task An_unreadable_manifest_prevents_the_start(string? manifest, string message)
    {
        await using var app = await TestApp.StartAsync("{}");
        File.Delete(app.PathOf("manifest.json"));
        if (manifest is not null)
        {
            app.Write("manifest.json", manifest);
        }

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options()));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Contains(app.PathOf("manifest.json"), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_types_file_prevents_the_start()
    {
        var e = await Assert.ThrowsAsync<DomoEmulatorException>(
            () => TestApp.StartAsync("{}", configure: null, ("domo.types.json", "{\"datasets\": {}")));

        Assert.Contains("domo.types.json(1,1): This '{' has no closing", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registrations_must_fit_the_manifest()
    {
        var function = await Assert.ThrowsAsync<DomoEmulatorException>(
            () => TestApp.StartAsync(Manifest, options => options.AddFunction("Sum", _ => null)));
        Assert.Equal("The manifest declares no function with the alias 'Sum'; did you mean 'sum'? Declared functions: 'sum'.", function.Message);

        var workflow = await Assert.ThrowsAsync<DomoEmulatorException>(
            () => TestApp.StartAsync(Manifest, options => options.AddWorkflow("aprove", _ => { })));
        Assert.Equal("The manifest declares no workflow with the alias 'aprove'; did you mean 'approve'? Declared workflows: 'approve'.", workflow.Message);

        var options = new DomoEmulatorOptions { ManifestPath = "manifest.json" }.AddFunction("sum", _ => null);
        Assert.Throws<ArgumentException>(() => options.AddFunction("sum", _ => null));
    }

    [Fact]
    public async Task Serves_the_app_from_the_same_origin()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        Directory.CreateDirectory(app.PathOf("wwwroot/_framework"));
        app.Write("wwwroot/index.html", "<p>App</p>");
        app.Write("wwwroot/_framework/app.odd", "odd");
        var options = new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), WebRoot = app.PathOf("wwwroot") };

        await app.RestartAsync(options);

        Assert.Equal("<p>App</p>", (await app.GetAsync("/")).Ok());
        Assert.Equal("odd", (await app.GetAsync("/_framework/app.odd")).Ok());
        Assert.Equal("[]", (await app.GetAsync(Notes)).Ok());
        Assert.Contains("serves nothing at GET /manifest.json", (await app.GetAsync("/manifest.json")).ErrorMessage(HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_missing_web_root()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(
            new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), WebRoot = app.PathOf("none") }));

        Assert.Equal($"The web root '{app.PathOf("none")}' does not exist.", e.Message);
    }

    [Fact]
    public async Task Reports_a_port_that_is_in_use()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => DomoEmulator.StartAsync(
            new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), Port = app.BaseAddress.Port },
            TestContext.Current.CancellationToken));

        Assert.StartsWith($"The emulator cannot listen on port {app.BaseAddress.Port}; choose another", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task Reports_an_invalid_port(int port)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => DomoEmulator.StartAsync(
            new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), Port = port }, TestContext.Current.CancellationToken));

        Assert.Equal($"{port} is not a port; use a number from 0 to 65535, 0 for any free port.", e.Message);
    }

    [Fact]
    public async Task The_folder_of_the_documents_file_must_exist()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "nowhere/documents.json")));

        Assert.Equal($"The folder of the documents file '{app.PathOf("nowhere/documents.json")}' does not exist.", e.Message);
    }

    [Theory]
    [InlineData("a/b", "a:b", "The datasets 'a/b' and 'a:b' would share the data file 'a_b.csv' or 'a_b.json'; rename one.")]
    [InlineData("Sales", "sales", "The datasets 'Sales' and 'sales' would share the data file 'Sales.csv' or 'Sales.json'; rename one.")]
    [InlineData("x", "manifest", "The dataset 'manifest' would have the data file ")]
    [InlineData("x", "domo.types", "The dataset 'domo.types' would have the data file ")]
    [InlineData("x", "documents", "The dataset 'documents' would have the data file ")]
    public async Task Datasets_cannot_share_a_file_name(string one, string two, string message)
    {
        await using var app = await TestApp.StartAsync("{}");
        app.Write("manifest.json", $$$"""{"datasetsMapping":[{"alias":"{{{one}}}","fields":[]},{"alias":"{{{two}}}","fields":[]}]}""");

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "documents.json")));

        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(TestApp app, string origin)
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri(app.BaseAddress, Notes));
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "PUT");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,x-domo-ryuu-session");
        return await app.SendAsync(preflight);
    }
}
