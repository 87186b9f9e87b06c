using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>
/// No search enters a folder of generated files, or a link to a folder, unless its path before the first wildcard names it.
/// </summary>
public sealed class SkippedFolderTests : IDisposable
{
    private const string Manifest = """{ "name": "N", "version": "1", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";
    private const string LinkName = "linked";
    private const string LinkTarget = ".elsewhere";

    /// <summary>The folders, each with another case that is also skipped.</summary>
    private static readonly string[] Folders =
    [
        "node_modules", "bin", "obj", "dist", "build", "templates", "artifacts", "Node_Modules", "Bin", ".git", ".domo", "...", LinkName,
    ];

    private static readonly string[] SearchesFromAbove =
    [
        "", ".", "apps", "apps/", "./apps", "**/manifest.json", "*/*/manifest.json", "*/*/*/manifest.json", "apps/*/manifest.json",
        "apps/**", "apps/?*/**/manifest.json", "**/{0}/manifest.json", "**/{0}/**", "*/{0}/manifest.json", "*/{0}/*/manifest.json",
        "a*/{0}/**/*.json",
    ];

    private readonly TestFolder _folder = new();

    public static TheoryData<string> SkippedFolders => [.. Folders];

    [Theory]
    [MemberData(nameof(SkippedFolders))]
    public async Task A_search_from_above_does_not_enter_the_folder(string name)
    {
        Create(name);
        _folder.Write("apps/one/manifest.json", Manifest);

        foreach (string search in SearchesFromAbove)
        {
            Assert.DoesNotContain(await CheckedAsync(search, name), file => file.Contains(name, StringComparison.Ordinal));
        }

        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync("**/manifest.json", name));
        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync("apps", name));
        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync("", name));
    }

    [Theory]
    [MemberData(nameof(SkippedFolders))]
    public async Task A_glob_that_names_the_folder_after_a_wildcard_finds_nothing_in_it(string name)
    {
        Create(name);

        var run = await _folder.RunAsync("validate", "--", $"**/{name}/**/manifest.json");

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", $"error: **/{name}/**/manifest.json: no file matches\n"), run);
    }

    [Theory]
    [MemberData(nameof(SkippedFolders))]
    public async Task A_search_that_starts_in_the_folder_checks_its_files(string name)
    {
        Create(name);
        string direct = $"apps/{name}/manifest.json";
        string deep = $"apps/{name}/inner/manifest.json";

        Assert.Equal([direct], await CheckedAsync("apps/{0}", name));
        Assert.Equal([direct], await CheckedAsync("apps/{0}/", name));
        Assert.Equal([direct], await CheckedAsync("apps/{0}/manifest.json", name));
        Assert.Equal([direct], await CheckedAsync("apps/{0}/*.json", name));
        Assert.Equal([deep], await CheckedAsync("apps/{0}/inner", name));
        Assert.Equal([deep], await CheckedAsync("apps/{0}/*/manifest.json", name));
        Assert.Equal([deep, direct], await CheckedAsync("apps/{0}/**/manifest.json", name));
    }

    [Theory]
    [MemberData(nameof(SkippedFolders))]
    public async Task Skips_a_nested_skipped_folder(string name)
    {
        Create(name);
        _folder.Write($"{(name == LinkName ? LinkTarget : "apps/" + name)}/obj/manifest.json", Manifest);

        Assert.DoesNotContain($"apps/{name}/obj/manifest.json", await CheckedAsync("apps/{0}/**/manifest.json", name));
    }

    [Theory]
    [MemberData(nameof(SkippedFolders))]
    public async Task Does_not_use_the_folder_as_a_manifest_folder_of_an_app(string name)
    {
        Create(name);

        var manifest = await _folder.RunAsync("diff", "apps", "apps");
        var files = await _folder.RunAsync("fix", "--dry-run", "apps");

        Assert.Equal(
            new TestRun(ExitCode.Unreadable, "", "error: apps: no manifest.json was found in this folder; specify the file\n"), manifest);
        Assert.StartsWith(
            "error: apps: no manifest.json was found in this folder or below it; specify the file\n", files.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreadable, files.ExitCode);
    }

    [Theory]
    [InlineData("binary")]
    [InlineData("objects")]
    [InlineData("node-modules")]
    [InlineData("builds")]
    [InlineData("_git")]
    [InlineData("a.b")]
    [InlineData("src")]
    [InlineData("public")]
    [InlineData("wwwroot")]
    public async Task Searches_folders_with_other_names(string name)
    {
        _folder.Write($"apps/{name}/manifest.json", Manifest);

        Assert.Equal([$"apps/{name}/manifest.json"], await CheckedAsync("", name));
        Assert.Equal([$"apps/{name}/manifest.json"], await CheckedAsync("apps", name));
        Assert.Equal([$"apps/{name}/manifest.json"], await CheckedAsync("**/manifest.json", name));
        Assert.Equal([$"apps/{name}/manifest.json"], await CheckedAsync("*/{0}/manifest.json", name));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a manifest to <c>apps/NAME</c> and one to a subfolder.</summary>
    private void Create(string name)
    {
        string folder = "apps/" + name;
        if (name == LinkName)
        {
            // In a folder that searches from above do not enter either.
            Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, only administrators can create symbolic links.");
            Directory.CreateDirectory(_folder.PathOf("apps"));
            Directory.CreateSymbolicLink(_folder.PathOf(folder), "../" + LinkTarget);
            folder = LinkTarget;
        }

        _folder.Write(folder + "/manifest.json", Manifest);
        _folder.Write(folder + "/inner/manifest.json", Manifest);
    }

    /// <summary>Gets the files that a search checks, from their findings.</summary>
    private async Task<IEnumerable<string>> CheckedAsync(string search, string name)
    {
        string path = search.Replace("{0}", name, StringComparison.Ordinal);
        var run = await _folder.RunAsync(["validate", "--format", "oneline", .. path.Length == 0 ? [] : (string[])["--", path]]);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct();
    }
}
