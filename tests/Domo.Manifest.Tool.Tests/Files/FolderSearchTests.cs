using System.Diagnostics;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>
/// One walk finds the files of folders and globs. It does not follow links, does not enter skipped folders, and reports unreadable folders.
/// </summary>
public sealed class FolderSearchTests : IDisposable
{
    private const string Manifest = """{ "name": "N", "version": "1", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";

    private readonly TestFolder _folder = new();
    private readonly List<string> _closed = [];

    public static TheoryData<string> Searches => ["apps", "apps/**/manifest.json"];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_follows_no_link_to_a_folder(string search)
    {
        _folder.Write("apps/one/manifest.json", Manifest);
        _folder.Write("elsewhere/manifest.json", Manifest);
        Link("apps/one/up", "..");
        Link("apps/two", "../elsewhere");
        Link("apps/public", "../elsewhere");
        Link("apps/one/self", ".");

        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync(search));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_follows_a_link_to_a_file(string search)
    {
        _folder.Write("elsewhere/shared.json", Manifest);
        Directory.CreateDirectory(_folder.PathOf("apps/one"));
        File.CreateSymbolicLink(_folder.PathOf("apps/one/manifest.json"), "../../elsewhere/shared.json");

        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync(search));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_ends_among_links_that_lead_back_into_the_tree(string search)
    {
        _folder.Write("apps/one/manifest.json", Manifest);
        for (int i = 0; i < 40; i++)
        {
            Link($"apps/node_modules/p{i}", "..");
            Link($"apps/packages/p{i}", "..");
        }

        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync(search));
    }

    [Theory]
    [InlineData("apps")]
    [InlineData("apps/**/manifest.json")]
    [InlineData("apps/*/*/manifest.json")]
    public void A_search_reads_no_skipped_folder(string search)
    {
        RequireLinux();
        _folder.Write("apps/one/public/manifest.json", Manifest);
        foreach (string skipped in (string[])["node_modules", "bin", "obj", "dist", "build", "templates", "artifacts", ".git"])
        {
            _folder.Write($"apps/{skipped}/x/manifest.json", Manifest);
            Close($"apps/{skipped}");
        }

        var run = Validate(search);

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Single(Lines(run.Output), line => line.StartsWith("apps/one/public/manifest.json:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apps")]
    [InlineData("apps/**/manifest.json")]
    [InlineData("apps/*/manifest.json")]
    public void Reports_an_unreadable_folder_and_checks_the_rest(string search)
    {
        RequireLinux();
        _folder.Write("apps/one/manifest.json", Manifest);
        _folder.Write("apps/secret/manifest.json", Manifest);
        _folder.Write("apps/two/manifest.json", Manifest);
        Close("apps/secret");

        var run = Validate(search);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            [
                "apps/one/manifest.json:1:27: error DOMO1004",
                "apps/two/manifest.json:1:27: error DOMO1004",
                "apps/secret:1:1: error DOMO8035",
            ],
            Lines(run.Output).Select(line => line[..(line.IndexOf("DOMO", StringComparison.Ordinal) + 8)]));
        Assert.Contains("Folder cannot be read (access is denied)", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("secret/*.json")]
    [InlineData("secret/inner/**/manifest.json")]
    public void Reports_an_unreadable_folder_that_is_an_argument(string search)
    {
        RequireLinux();
        _folder.Write("secret/inner/manifest.json", Manifest);
        Close("secret");

        var run = Validate(search);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("error DOMO8035: Folder cannot be read (access is denied)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_folder_whose_files_are_inaccessible()
    {
        RequireLinux();
        _folder.Write("apps/listed/manifest.json", Manifest);
        Close("apps/listed", UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        var run = Validate("apps");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("apps/listed:1:1: error DOMO8035: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_reports_an_unreadable_folder()
    {
        RequireLinux();
        _folder.Write("apps/secret/manifest.json", Manifest);
        Close("apps/secret");

        foreach (string format in (string[])["human", "oneline", "msbuild", "json", "sarif", "github", "gitlab", "junit", "checkstyle"])
        {
            var run = Validate("apps", "--format", format);

            Assert.Equal(ExitCode.Unreadable, run.ExitCode);
            Assert.Contains("DOMO8035", run.Output, StringComparison.Ordinal);
            Assert.Contains("apps/secret", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Skips_an_unreadable_folder_if_its_rule_is_disabled()
    {
        RequireLinux();
        _folder.Write("apps/one/manifest.json", Manifest);
        _folder.Write("apps/secret/manifest.json", Manifest);
        Close("apps/secret");

        var run = Validate("apps", "--disable", "DOMO8035");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_write_a_baseline_if_a_folder_is_unreadable()
    {
        RequireLinux();
        _folder.Write("apps/secret/manifest.json", Manifest);
        Close("apps/secret");

        var run = Validate("apps", "--baseline", "base.json", "--update-baseline");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("base.json: was not written", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix", "apps")]
    [InlineData("fix", "apps/**/manifest.json")]
    [InlineData("fmt", "apps")]
    public void Commands_that_change_files_report_an_unreadable_folder(string command, string search)
    {
        RequireLinux();
        _folder.Write("apps/one/manifest.json", Manifest);
        _folder.Write("apps/secret/manifest.json", Manifest);
        Close("apps/secret");

        var run = Run(command, "--dry-run", search);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("error: apps/secret: the folder cannot be read: access is denied\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_search_does_not_wait_for_a_pipe(string search)
    {
        RequireLinux();
        _folder.Write("apps/one/manifest.json", Manifest);
        Directory.CreateDirectory(_folder.PathOf("apps/two"));
        foreach (string pipe in (string[])["apps/two/manifest.json", "apps/one/domo.types.json"])
        {
            await TestProcess.RunAsync(new("mkfifo", [_folder.PathOf(pipe)]), TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["apps/one/manifest.json"], await CheckedAsync(search));
    }

    [Theory]
    [InlineData("*.json", "a.json ab.json")]
    [InlineData("?.json", "a.json")]
    [InlineData("./a?.json", "ab.json")]
    [InlineData("**", "a.json ab.json x/c.json x/y/c.json x/y/d.json")]
    [InlineData("**/c.json", "x/c.json x/y/c.json")]
    [InlineData("**/**/c.json", "x/c.json x/y/c.json")]
    [InlineData("x/**/c.json", "x/c.json x/y/c.json")]
    [InlineData("*/c.json", "x/c.json")]
    [InlineData("**/y/*.json", "x/y/c.json x/y/d.json")]
    [InlineData("*/y/d.json", "x/y/d.json")]
    [InlineData("*.JSON", "")]
    public async Task Globs_match_the_expected_files(string glob, string files)
    {
        foreach (string file in (string[])["a.json", "ab.json", "x/c.json", "x/y/c.json", "x/y/d.json"])
        {
            _folder.Write(file, Manifest);
        }

        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), await CheckedAsync(glob));
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (string folder in _closed)
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        _folder.Dispose();
    }

    private static void RequireLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux allows a thread to change its user.");

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private void Link(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(link))!);
        Directory.CreateSymbolicLink(_folder.PathOf(link), target);
    }

    private void Close(string folder, UnixFileMode mode = UnixFileMode.None)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf(folder), mode);
            _closed.Add(_folder.PathOf(folder));
        }
    }

    /// <summary>Gets the files that a search checks, from their findings.</summary>
    private async Task<IEnumerable<string>> CheckedAsync(string search)
    {
        var run = await _folder.RunAsync("validate", "--format", "oneline", "--", search).WaitAsync(TimeSpan.FromMinutes(1));
        return Lines(run.Output).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct();
    }

    private TestRun Validate(string search, params string[] options) =>
        Run(["validate", .. options.Contains("--format") ? [] : (string[])["--format", "oneline"], .. options, "--", search]);

    private TestRun Run(params string[] args)
    {
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(_folder.Directory, All);
        }

        return UnprivilegedUser.Run(() => _folder.RunAsync(args, null, CancellationToken.None));
    }
}
