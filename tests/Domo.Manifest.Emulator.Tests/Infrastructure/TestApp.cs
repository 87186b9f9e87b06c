using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>An app in a separate folder, and the emulator that serves it.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private DomoEmulator? _emulator;

    public string Folder { get; } = Directory.CreateTempSubdirectory("domo emulator tests ").FullName;

    public FixedTime Time { get; } = new(new DateTimeOffset(2026, 4, 23, 12, 0, 0, 250, TimeSpan.Zero));

    public DomoEmulator Emulator => _emulator!;

    public Uri BaseAddress => _emulator!.BaseAddress;

    /// <summary>The HTTP client of the emulator.</summary>
    public HttpClient Http { get; private set; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts an emulator for a manifest and files.</summary>
    public static async Task<TestApp> StartAsync(
        string manifest, Func<DomoEmulatorOptions, DomoEmulatorOptions>? configure = null, params (string Name, string Text)[] files)
    {
        var app = new TestApp();
        app.Write("manifest.json", manifest);
        foreach (var (name, text) in files)
        {
            app.Write(name, text);
        }

        try
        {
            await app.RestartAsync((configure ?? (options => options))(app.Options()));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public DomoEmulatorOptions Options(
        bool allowUnsyncable = false,
        bool wrap = false,
        string? documents = null,
        bool keepGroupIds = false,
        int fiscalYearStartMonth = 1,
        TimeSpan exportDuration = default) => new()
    {
        ManifestPath = PathOf("manifest.json"),
        TimeProvider = Time,
        AllowUnsyncableValues = allowUnsyncable,
        WrapOutputs = wrap,
        FiscalYearStartMonth = fiscalYearStartMonth,
        KeepGroupIds = keepGroupIds,
        ExportDuration = exportDuration,
        DocumentsFile = documents is null ? null : PathOf(documents),
    };

    public async Task RestartAsync(DomoEmulatorOptions options)
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        _emulator = await DomoEmulator.StartAsync(options, Cancellation);
        Http.Dispose();
        Http = new HttpClient { BaseAddress = _emulator.BaseAddress };
    }

    public Task<Answer> GetAsync(string path, string? accept = null) => SendAsync(HttpMethod.Get, path, accept: accept);

    public Task<Answer> PostAsync(string path, string? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PutAsync(string path, string? body = null) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Answer> SendAsync(
        HttpMethod method, string path, string? body = null, string? accept = null, string? user = null, string? groups = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), accept, user, groups);

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, string? accept = null, string? user = null, string? groups = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseAddress, path));
        request.Content = content;
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in new[] { ("X-Emulator-User", user), ("X-Emulator-Groups", groups) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        using var response = await Http.SendAsync(request, Cancellation);
        return new Answer(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request, Cancellation);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    internal sealed record Answer(HttpStatusCode Status, string? MediaType, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        /// <summary>Asserts that the response is a Domo error and returns its message.</summary>
        public string ErrorMessage(HttpStatusCode status)
        {
            Assert.Equal(status, Status);
            Assert.Equal("application/json", MediaType);
            Assert.Equal(["status", "statusReason", "message"], Json.AsObject().Select(member => member.Key));
            Assert.Equal((int)status, Json["status"]!.GetValue<int>());
            return Json["message"]!.GetValue<string>();
        }

        /// <summary>Asserts that the response is successful and returns its body.</summary>
        public string Ok()
        {
            Assert.True(Status == HttpStatusCode.OK, Body);
            return Body;
        }
    }
}
