using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>Files that cannot be read or written: a clear word, the right exit code, and the other files all the same.</summary>
public sealed class BadInputTests
{
    private const string Manifest = """{ "name": "N", "version": "1" }""";

    [Fact]
    public async Task A_huge_file_is_not_read()
    {
        using var folder = new TestFolder();
        await using (var stream = File.Create(folder.PathOf("manifest.json")))
        {
            stream.SetLength(1L << 30);
        }

        var run = await folder.RunAsync("validate");

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", "error: manifest.json: is larger than 64 MB, which no manifest is\n"), run);
    }

    [Fact]
    public async Task An_unreadable_file_does_not_stop_the_others()
    {
        using var folder = new TestFolder();
        folder.Write("a.json", Manifest);
        folder.Write("b.json", Manifest);
        Directory.CreateDirectory(folder.PathOf("folder.json/inner"));
        folder.Write("secret.json", Manifest);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf("secret.json"), UnixFileMode.None);
        }

        var run = await folder.RunAsync(
            "validate", "a.json", "folder.json", "missing.json", "none/*.json", "secret.json", "b.json", "--format", "oneline");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("a.json:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.json:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("error: missing.json: there is no such file\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: folder.json: no manifest.json was found", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: none/*.json: no file matches\n", run.Error, StringComparison.Ordinal);

        // The administrator reads it all the same.
        bool isDenied = !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess;
        Assert.Equal(isDenied, run.Error.Contains("error: secret.json: access is denied\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing/out.sarif", "error: missing/out.sarif: the folder missing does not exist\n")]
    [InlineData("folder", "error: folder: is a folder; name a file in it\n")]
    public async Task A_report_that_cannot_be_written_is_said_before_the_work(string output, string message)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        Directory.CreateDirectory(folder.PathOf("folder"));

        var run = await folder.RunAsync("validate", "--format", "sarif", "--output", output);

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", message), run);
    }

    [Fact]
    public async Task A_full_disk_loses_no_report_in_silence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full; run the tests on Linux.");
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        var toOutput = await folder.RunAsync(["validate"], full, TestContext.Current.CancellationToken);
        var toFile = await folder.RunAsync("validate", "--output", "/dev/full");

        Assert.Equal(ExitCode.Unreadable, toOutput.ExitCode);
        Assert.StartsWith("error: standard output: cannot be written: ", toOutput.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreadable, toFile.ExitCode);
        Assert.StartsWith("error: /dev/full: cannot be written: ", toFile.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_replaced_whole()
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        folder.Write("out.txt", new string('x', 100_000));

        await folder.RunAsync("validate", "--format", "oneline", "-o", "out.txt");

        string output = await File.ReadAllTextAsync(folder.PathOf("out.txt"), TestContext.Current.CancellationToken);
        Assert.StartsWith("manifest.json:1:1: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder.Directory).Length);
    }
}
