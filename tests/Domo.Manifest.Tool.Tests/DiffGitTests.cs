using System.Diagnostics;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>Manifests of git revisions.</summary>
public sealed class DiffGitTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("domo-manifest-git-").FullName;

    [Fact]
    public async Task Compares_a_revision_with_the_file_from_the_root_and_from_a_subfolder()
    {
        await CommitTwoVersionsAsync();

        Assert.Equal(
            (1, """
                breaking  dataset 'sales': the type of field 'a' changed from 'LONG' to 'DECIMAL'
                addition  dataset 'more': was added
                version   The version is still 1.0.0, so publishing overwrites the published app. With breaking changes, it should be at least 2.0.0.

                """),
            await DiffAsync(_root, "HEAD~1:app/manifest.json", "app", "--fail-on", "breaking"));
        Assert.Equal(
            (0, "No relevant changes.\n"),
            await DiffAsync(Path.Combine(_root, "app"), "HEAD:manifest.json", "manifest.json", "--fail-on", "any"));
    }

    [Theory]
    [InlineData("nowhere:app/manifest.json", 3, "error: nowhere:app/manifest.json: git reports: fatal: ")]
    [InlineData("HEAD:missing.json", 3, "error: HEAD:missing.json: git reports: fatal: ")]
    [InlineData("--output=x:app/manifest.json", 2, "")]
    public async Task Reports_what_git_does_not_contain(string revision, int exitCode, string start)
    {
        await CommitTwoVersionsAsync();
        var (code, text) = await DiffAsync(_root, revision, "app");
        Assert.Equal(exitCode, code);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        // Git objects are read-only, which prevents their deletion on some systems.
        foreach (string file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_root, recursive: true);
    }

    private static async Task<(int ExitCode, string Text)> DiffAsync(string directory, params string[] args)
    {
        using var output = new MemoryStream();
        int exitCode;
        using (var host = new ToolHost
        {
            Input = Stream.Null,
            Output = new ToolWriter(output, isColored: false),
            Error = new ToolWriter(output, isColored: false),
            CurrentDirectory = directory,
            Variable = _ => null,
        })
        {
            exitCode = (int)await ToolRunner.RunAsync(["diff", .. args], host, TestContext.Current.CancellationToken);
        }

        return (exitCode, System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private async Task CommitTwoVersionsAsync()
    {
        await GitAsync("init", "-q");
        string app = Directory.CreateDirectory(Path.Combine(_root, "app")).FullName;
        const string Sales = """{ "alias": "sales", "dataSetId": "s", "fields": [ { "alias": "a", "columnName": "A" } ] }""";
        const string More = """, { "alias": "more", "dataSetId": "m", "fields": [] }""";
        foreach (var (version, more, type) in (IEnumerable<(string, string, string)>)[("1.0.0", "", "LONG"), ("1.0.0", More, "DECIMAL")])
        {
            Write("manifest.json", $$"""{ "name": "A", "version": "{{version}}", "datasetsMapping": [ {{Sales}}{{more}} ] }""");
            Write("domo.types.json", $$"""{ "datasets": { "sales": { "fields": { "a": "{{type}}" } } } }""");
            await GitAsync("add", "-A");
            await GitAsync("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "x");
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(app, name), text);
    }

    private async Task GitAsync(params string[] args)
    {
        try
        {
            var git = await TestProcess.RunAsync(new ProcessStartInfo("git", args) { WorkingDirectory = _root });
            Assert.True(git.ExitCode == 0, git.Error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed: apt-get install git");
        }
    }
}
