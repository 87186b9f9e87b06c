using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>Files that cannot be read or written cause a clear message and the right exit code, and do not affect other files.</summary>
public sealed class BadInputTests
{
    private const string Manifest = """{ "name": "N", "version": "1" }""";

    [Fact]
    public async Task Does_not_read_a_huge_file()
    {
        using var folder = new TestFolder();
        await using (var stream = File.Create(folder.PathOf("manifest.json")))
        {
            stream.SetLength(1L << 30);
        }

        var run = await folder.RunAsync("validate");

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", "error: manifest.json: is larger than 64 MB, the limit for manifests\n"), run);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Reads_files_of_up_to_64_MB(int more, bool isRead)
    {
        using var folder = new TestFolder();
        string path = folder.Write("manifest.json", "{ \"name\": \"N\", \"version\": \"1.0.0\" }");
        await using (var stream = new FileStream(path, FileMode.Append))
        {
            byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            while (stream.Length + spaces.Length < 1 << 26)
            {
                await stream.WriteAsync(spaces, TestContext.Current.CancellationToken);
            }

            await stream.WriteAsync(spaces.AsMemory(0, (1 << 26) + more - (int)stream.Length), TestContext.Current.CancellationToken);
        }

        var run = await folder.RunAsync("validate", "--fail-on", "never");

        Assert.Equal(isRead ? ExitCode.Clean : ExitCode.Unreadable, run.ExitCode);
    }

    [Theory]
    [InlineData("FF-FE-7B-00", "is UTF-16, but Domo reads only UTF-8; save it as UTF-8")]
    [InlineData("FE-FF-00-7B", "is UTF-16, but Domo reads only UTF-8; save it as UTF-8")]
    [InlineData("FF", "is not UTF-8: byte 0xFF at line 1, column 1 (offset 0) is invalid; save it as UTF-8")]
    [InlineData("FE-FE", "is not UTF-8: byte 0xFE at line 1, column 1 (offset 0) is invalid; save it as UTF-8")]
    [InlineData("0A-0A-61-E9", "is not UTF-8: byte 0xE9 at line 3, column 2 (offset 3) is invalid; save it as UTF-8")]
    [InlineData("C3-A9-F0-9F-98-80-80", "is not UTF-8: byte 0x80 at line 1, column 4 (offset 6) is invalid; save it as UTF-8")]
    [InlineData("7B-7D-0A-E6-97", "is not UTF-8: byte 0xE6 at line 2, column 1 (offset 3) is invalid; save it as UTF-8")]
    public async Task Rejects_a_file_that_is_not_UTF_8_with_the_position(string bytes, string reason)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Convert.FromHexString(bytes.Replace("-", "", StringComparison.Ordinal)));

        var run = await folder.RunAsync("validate");

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", $"error: manifest.json: {reason}\n"), run);
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
        Assert.Contains("error: missing.json: the file does not exist\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: folder.json: no manifest.json was found", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: none/*.json: no file matches\n", run.Error, StringComparison.Ordinal);

        // An administrator can read it nevertheless.
        bool isDenied = !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess;
        Assert.Equal(isDenied, run.Error.Contains("error: secret.json: access is denied\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing/out.sarif", "error: missing/out.sarif: the folder missing does not exist\n")]
    [InlineData("folder", "error: folder: is a folder; specify a file in it\n")]
    public async Task Reports_an_unwritable_report_before_the_check(string output, string message)
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        Directory.CreateDirectory(folder.PathOf("folder"));

        var run = await folder.RunAsync("validate", "--format", "sarif", "--output", output);

        Assert.Equal(new TestRun(ExitCode.Unreadable, "", message), run);
    }

    [Fact]
    public async Task Reports_a_full_disk_while_writing_a_report()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full; run the tests on Linux.");
        using var folder = new TestFolder();
        folder.Write("manifest.json", Manifest);
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

        var toOutput = await folder.RunAsync(["validate"], full, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder.Directory,
                File.GetUnixFileMode(folder.Directory) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        // The user can write to the device but not replace it, so that a defect of the program cannot damage the machine.
        var toFile = UnprivilegedUser.Run(() => folder.RunAsync(["validate", "--output", "/dev/full"], null, CancellationToken.None));

        Assert.Equal(ExitCode.Unreadable, toOutput.ExitCode);
        Assert.StartsWith("error: standard output: cannot be written: ", toOutput.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreadable, toFile.ExitCode);
        Assert.StartsWith("error: /dev/full: cannot be written: ", toFile.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_a_report_completely()
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
