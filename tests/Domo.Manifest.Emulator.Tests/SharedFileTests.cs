using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Persistent files: no other emulator writes them at the same time, and their kind and mode are kept.</summary>
public sealed class SharedFileTests
{
    private const string Manifest = """{"collectionsMapping":[{"name":"Notes"}]}""";
    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    [Fact]
    public async Task Rejects_a_second_emulator_on_the_same_documents_file()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        await app.RestartAsync(app.Options(documents: "documents.json"));
        (await app.PostAsync(Notes, """{"content":{"from":"the first"}}""")).Ok();

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(
            () => DomoEmulator.StartAsync(app.Options(documents: "documents.json"), TestContext.Current.CancellationToken));

        Assert.StartsWith(
            $"The documents file '{app.PathOf("documents.json")}' is in use by another emulator. Stop it, or use another path",
            e.Message,
            StringComparison.Ordinal);
        Assert.Single((await app.GetAsync(Notes)).Json.AsArray());

        // After the first one has stopped, the second one can start.
        await app.RestartAsync(app.Options(documents: "documents.json"));
        Assert.Single((await app.GetAsync(Notes)).Json.AsArray());
        await app.RestartAsync(app.Options());
        Assert.Empty(Directory.GetFiles(app.Folder, "*.lock"));
    }

    [Fact]
    public async Task Treats_a_link_to_the_documents_file_as_the_same_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        await using var app = await TestApp.StartAsync(Manifest);
        app.Write("documents.json", """{"collections":{}}""");
        File.CreateSymbolicLink(app.PathOf("link.json"), "documents.json");
        await app.RestartAsync(app.Options(documents: "documents.json"));

        await Assert.ThrowsAsync<DomoEmulatorException>(
            () => DomoEmulator.StartAsync(app.Options(documents: "link.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_emulator_that_fails_to_start_releases_its_documents_file()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        app.Write("documents.json", "broken");
        await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "documents.json")));
        app.Write("documents.json", """{"collections":{"Notes":[{"id":"1","content":{}},{"id":"1","content":{}}]}}""");
        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "documents.json")));
        Assert.EndsWith("The collection 'Notes' has two documents with the ID '1'.", e.Message, StringComparison.Ordinal);
        app.Write("documents.json", """{"collections":{}}""");
        await app.RestartAsync(new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json") });
        await Assert.ThrowsAsync<DomoEmulatorException>(() => DomoEmulator.StartAsync(
            new DomoEmulatorOptions
            {
                ManifestPath = app.PathOf("manifest.json"),
                DocumentsFile = app.PathOf("documents.json"),
                FilesDirectory = app.PathOf("kept"),
                Port = app.BaseAddress.Port,
            },
            TestContext.Current.CancellationToken));

        await app.RestartAsync(new DomoEmulatorOptions
        {
            ManifestPath = app.PathOf("manifest.json"),
            DocumentsFile = app.PathOf("documents.json"),
            FilesDirectory = app.PathOf("kept"),
        });
    }

    [Fact]
    public async Task Reports_a_link_loop_instead_of_a_documents_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        await using var app = await TestApp.StartAsync(Manifest);
        File.CreateSymbolicLink(app.PathOf("documents.json"), "documents.json");

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => app.RestartAsync(app.Options(documents: "documents.json")));

        string path = app.PathOf("documents.json");
        Assert.Equal($"The documents file '{path}' cannot be read: '{path}' contains too many symbolic links.", e.Message);
    }

    [Fact]
    public async Task Ignores_the_lock_of_a_killed_process()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        app.Write("documents.json.lock", "");

        await app.RestartAsync(app.Options(documents: "documents.json"));

        (await app.PostAsync(Notes, """{"content":{}}""")).Ok();
    }

    [Fact]
    public async Task Rejects_a_second_emulator_on_the_same_files_directory()
    {
        await using var app = await TestApp.StartAsync("{}");
        var options = new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), FilesDirectory = app.PathOf("kept") };
        await app.RestartAsync(options);

        var e = await Assert.ThrowsAsync<DomoEmulatorException>(
            () => DomoEmulator.StartAsync(options, TestContext.Current.CancellationToken));

        string expected = $"The files directory '{app.PathOf("kept")}' is in use by another emulator.";
        Assert.StartsWith(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_documents_file_stays_a_link_and_keeps_its_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows restricts symbolic links and has no file modes.");
        await using var app = await TestApp.StartAsync(Manifest);
        Directory.CreateDirectory(app.PathOf("store"));
        app.Write("store/real.json", """{"collections":{}}""");
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        SetMode(app.PathOf("store/real.json"), Private);
        File.CreateSymbolicLink(app.PathOf("store/middle.json"), "real.json");
        File.CreateSymbolicLink(app.PathOf("documents.json"), "store/middle.json");
        await app.RestartAsync(app.Options(documents: "documents.json"));

        (await app.PostAsync(Notes, """{"content":{"is":"kept"}}""")).Ok();

        Assert.Equal("store/middle.json", new FileInfo(app.PathOf("documents.json")).LinkTarget);
        Assert.Equal("real.json", new FileInfo(app.PathOf("store/middle.json")).LinkTarget);
        Assert.Null(new FileInfo(app.PathOf("store/real.json")).LinkTarget);
        Assert.Equal(Private, ModeOf(app.PathOf("store/real.json")));
        Assert.Contains("kept", await File.ReadAllTextAsync(app.PathOf("store/real.json")), StringComparison.Ordinal);

        // Keeps even a mode that the process does not use for new files.
        const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        SetMode(app.PathOf("store/real.json"), Shared);
        (await app.PostAsync(Notes, """{"content":{}}""")).Ok();
        Assert.Equal(Shared, ModeOf(app.PathOf("store/real.json")));
        Assert.Equal(
            ["middle.json", "real.json", "real.json.lock"], Directory.GetFiles(app.PathOf("store")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_link_to_a_documents_file_that_does_not_exist_yet_creates_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
        await using var app = await TestApp.StartAsync(Manifest);
        Directory.CreateDirectory(app.PathOf("store"));
        File.CreateSymbolicLink(app.PathOf("documents.json"), "store/real.json");
        await app.RestartAsync(app.Options(documents: "documents.json"));

        (await app.PostAsync(Notes, """{"content":{}}""")).Ok();

        Assert.NotNull(new FileInfo(app.PathOf("documents.json")).LinkTarget);
        Assert.True(File.Exists(app.PathOf("store/real.json")));
    }

    [Fact]
    public async Task A_linked_file_index_stays_a_link_and_keeps_its_mode()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows restricts symbolic links and has no file modes.");
        await using var app = await TestApp.StartAsync("{}");
        Directory.CreateDirectory(app.PathOf("kept"));
        app.Write("index.json", """{"NextId":401,"Files":[]}""");
        SetMode(app.PathOf("index.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(app.PathOf("kept/files.json"), "../index.json");
        await app.RestartAsync(
            new DomoEmulatorOptions { ManifestPath = app.PathOf("manifest.json"), FilesDirectory = app.PathOf("kept") });

        using var content = new StringContent("x");
        using var form = new MultipartFormDataContent { { content, "file", "a" } };
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/domo/data-files/v1?name=a", form)).Status);

        Assert.Equal("../index.json", new FileInfo(app.PathOf("kept/files.json")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(app.PathOf("index.json")));
        Assert.Contains("\"Size\": 1", await File.ReadAllTextAsync(app.PathOf("index.json")), StringComparison.Ordinal);
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
