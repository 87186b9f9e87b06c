using System.Net;
using System.Text;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>The files of the web root that the emulator serves.</summary>
public sealed class WebRootTests
{
    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/sub/.secret/a.txt")]
    [InlineData("/.git/")]
    [InlineData("/%2egit/config")]
    [InlineData("/sub/../.git/config")]
    [InlineData("/sub/..%2f.git/config")]
    [InlineData("/sub\\..\\.git\\config")]
    [InlineData("/file-out.txt")]
    [InlineData("/folder-out/secret.txt")]
    [InlineData("/folder-out/")]
    [InlineData("/chain-out/secret.txt")]
    [InlineData("/relative-out/secret.txt")]
    [InlineData("/folder-to-git/config")]
    [InlineData("/loop")]
    [InlineData("/loop/a.txt")]
    [InlineData("/index.html/")]
    [InlineData("/index.html/x")]
    [InlineData("/sub/index.html/")]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    public async Task Serves_no_dot_folder_and_nothing_outside_the_web_root(string path)
    {
        await using var app = await StartAsync();

        string response = await RawHttp.SendAsync(
            app.BaseAddress,
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);

        Assert.Contains(RawHttp.StatusOf(response), new int?[] { 400, 404 });
        Assert.DoesNotContain("secret content", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "start")]
    [InlineData("/index.html", "start")]
    [InlineData("/sub/index.html", "sub")]
    [InlineData("/sub/", "sub")]
    [InlineData("/file-in.html", "sub")]
    [InlineData("/folder-in/index.html", "sub")]
    [InlineData("/a.b/..c.txt", null)]
    [InlineData("/a.b/c..txt", "dots")]
    public async Task Serves_other_files_and_follows_links_within_the_web_root(string path, string? content)
    {
        await using var app = await StartAsync();

        var answer = await app.GetAsync(path);

        if (content is null)
        {
            answer.ErrorMessage(HttpStatusCode.NotFound);
        }
        else
        {
            Assert.Equal(content, answer.Ok());
        }
    }

    [Fact]
    public async Task The_web_root_can_be_a_link()
    {
        await using var app = await StartAsync();
        Directory.CreateSymbolicLink(app.PathOf("linked root"), app.PathOf("wwwroot"));

        await app.RestartAsync(Options(app, "linked root"));

        Assert.Equal("sub", (await app.GetAsync("/sub/")).Ok());
        (await app.GetAsync("/folder-out/secret.txt")).ErrorMessage(HttpStatusCode.NotFound);
    }

    private static DomoEmulatorOptions Options(TestApp app, string webRoot) =>
        new() { ManifestPath = app.PathOf("manifest.json"), WebRoot = app.PathOf(webRoot) };

    private static async Task<TestApp> StartAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        var app = await TestApp.StartAsync("{}");
        foreach (string folder in new[] { "outside", "wwwroot/sub/.secret", "wwwroot/.git", "wwwroot/a.b" })
        {
            Directory.CreateDirectory(app.PathOf(folder));
        }

        foreach (string file in new[]
        {
            "secret.txt", "outside/secret.txt", "outside/index.html", "wwwroot/.env", "wwwroot/.git/config", "wwwroot/.git/index.html",
            "wwwroot/sub/.secret/a.txt", "wwwroot/a.b/..c.txt",
        })
        {
            app.Write(file, "secret content");
        }

        app.Write("wwwroot/index.html", "start");
        app.Write("wwwroot/sub/index.html", "sub");
        app.Write("wwwroot/a.b/c..txt", "dots");
        Link("file-out.txt", app.PathOf("outside/secret.txt"));
        Link("folder-out", app.PathOf("outside"));
        Link("relative-out", "../outside");
        Link("chain", "folder-out");
        Link("chain-out", "chain");
        Link("folder-to-git", ".git");
        Link("loop", "loop");
        Link("file-in.html", "sub/index.html");
        Link("folder-in", "./sub/../sub");
        await app.RestartAsync(Options(app, "wwwroot"));
        return app;

        void Link(string name, string target) => File.CreateSymbolicLink(app.PathOf("wwwroot/" + name), target);
    }
}
