using System.Diagnostics;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Usage;

/// <summary>Any of the three standard streams can be closed at the start of the program.</summary>
public sealed class StandardStreamTests
{
    private const string Old = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [], }""";
    private const string Corrected = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";

    public static TheoryData<string> Closed =>
        ["<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"];

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task A_required_stream_that_is_closed_causes_exit_code_3(string closed)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Old);
        bool hasOutput = !closed.Split(' ').Contains(">&-");
        bool hasError = !closed.Contains("2>&-", StringComparison.Ordinal);

        var run = await RunAsync(folder, closed, "validate", "--format", "oneline");

        Assert.Equal(hasOutput ? ExitCode.Findings : ExitCode.Unreadable, run.ExitCode);
        Assert.Equal(hasOutput, run.Output.StartsWith("manifest.json:1:94: error DOMO0005", StringComparison.Ordinal));
        Assert.Equal(hasOutput || !hasError ? "" : "error: standard output: cannot be written: it is closed\n", run.Error);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Output_for_a_closed_stream_is_not_written_to_a_fixed_file(string closed)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Old);

        await RunAsync(folder, closed, "fix", "--", "manifest.json", "missing.json");

        Assert.Equal(Corrected, await File.ReadAllTextAsync(folder.PathOf("manifest.json"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFileSystemEntries(folder.Directory));
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task A_report_in_a_file_requires_no_stream(string closed)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Corrected);

        var run = await RunAsync(folder, closed, "validate", "--format", "oneline", "--output", "report.txt");

        Assert.Equal(new TestRun(ExitCode.Clean, "", ""), run);
        Assert.Equal("", await File.ReadAllTextAsync(folder.PathOf("report.txt"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("fix")]
    [InlineData("fmt")]
    public async Task Rejects_closed_standard_input(string command)
    {
        using var folder = new TestFolder();

        var run = await RunAsync(folder, "<&-", command, "--", "-");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("error: manifest.json: standard input cannot be read: it is closed\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_does_not_prompt_on_closed_standard_input()
    {
        using var folder = new TestFolder();

        var run = await RunAsync(folder, "<&-", "init");

        Assert.Equal(ExitCode.BadUsage, run.ExitCode);
        Assert.StartsWith("error: the app has no name, and there is no terminal to ask for one", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_current_folder_that_was_removed()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.PathOf("gone"));

        var run = await ShellAsync(folder, "cd gone && rmdir ../gone && exec \"$@\"", "validate");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("error: the current folder no longer exists\n", run.Error, StringComparison.Ordinal);
    }

    private static Task<TestRun> RunAsync(TestFolder folder, string redirection, params string[] args) =>
        ShellAsync(folder, "exec \"$@\" " + redirection, args);

    private static async Task<TestRun> ShellAsync(TestFolder folder, string script, params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test requires a shell of Linux or macOS.");
        var start = new ProcessStartInfo("sh", ["-c", script, "sh", "dotnet", .. ToolProcess.Arguments, .. args])
        {
            WorkingDirectory = folder.Directory,
        };
        var result = await TestProcess.RunAsync(start, TimeSpan.FromMinutes(1));
        return new((ExitCode)result.ExitCode, result.Output, result.Error);
    }
}
