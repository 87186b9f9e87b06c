using System.Text;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Fixing;

/// <summary><c>fix</c> applies all fixes and reports exactly what it did.</summary>
public sealed class FixCommandTests : IDisposable
{
    private const string Old = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [], }""";
    private const string Corrected = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [] }""";

    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(5_000, "1, 2,")]
    [InlineData(20_000, "1, 2,")]
    [InlineData(3_000, "'a', +1,, .5")]
    public async Task Fix_corrects_a_file_with_thousands_of_syntax_errors(int count, string items)
    {
        string lists = string.Join(", ", Enumerable.Repeat($"[{items}]", count));
        string path = _folder.Write("manifest.json", Old.Replace("[]", $"[], \"x\": [{lists}]", StringComparison.Ordinal));

        var run = await _folder.RunAsync("fix", "--rule", "Json").WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Empty(JsonParser.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Faults);
        int fixes = run.Output.Split('\n').Count(line => line.Contains(": fixed DOMO0", StringComparison.Ordinal));
        Assert.InRange(fixes, count + 1, (5 * count) + 1);
        Assert.Contains($"\n{fixes} findings fixed in 1 file, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_reaches_faults_after_many_that_it_must_not_fix()
    {
        string comments = string.Concat(Enumerable.Range(0, 50).Select(i => $"// {i}\n"));
        string path = _folder.Write("manifest.json", comments + Old);

        var run = await _folder.RunAsync("fix");

        Assert.Equal(comments + Corrected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Contains("1 finding fixed in 1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_does_not_report_a_file_as_fixed_if_writing_fails()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux allows a thread to change its user.");
        string path = _folder.Write("manifest.json", Old);
        Share(_folder.Directory, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        Share(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        var run = UnprivilegedUser.Run(() => _folder.RunAsync(["fix"], null, CancellationToken.None));

        Assert.Equal(
            new TestRun(
                ExitCode.Unreadable,
                "0 findings fixed in 0 files, 0 findings left.\n",
                "error: manifest.json: cannot be written: access is denied\n"),
            run);
        Assert.Equal(Old, File.ReadAllText(path));
        Share(_folder.Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Fix_does_not_report_text_as_fixed_if_standard_output_fails()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full; run the tests on Linux.");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var error = new MemoryStream();
        ExitCode exitCode;
        using (var host = new ToolHost
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(Old)),
            Output = new ToolWriter(full, isColored: false),
            Error = new ToolWriter(error, isColored: false),
            CurrentDirectory = _folder.Directory,
            Variable = _ => null,
        })
        {
            exitCode = await ToolRunner.RunAsync(["fix", "--", "-"], host, TestContext.Current.CancellationToken);
        }

        string text = Encoding.UTF8.GetString(error.ToArray());
        Assert.Equal(ExitCode.Unreadable, exitCode);
        Assert.StartsWith("error: standard output: cannot be written: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(": fixed", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix", false)]
    [InlineData("fmt", true)]
    [InlineData("schema insert", true)]
    [InlineData("fix --rule DOMO0005", true)]
    public async Task Only_fix_removes_a_byte_order_mark(string command, bool stays)
    {
        _folder.Write("manifest.json", "\ufeff" + (command == "fmt" ? Corrected : Old));

        await _folder.RunAsync([.. command.Split(' '), "manifest.json"]);

        byte[] bytes = await File.ReadAllBytesAsync(_folder.PathOf("manifest.json"), TestContext.Current.CancellationToken);
        Assert.Equal(stays, bytes is [0xef, 0xbb, 0xbf, (byte)'{', ..]);
        Assert.True(stays || bytes[0] == '{');
    }

    public void Dispose() => _folder.Dispose();

    private static void Share(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
