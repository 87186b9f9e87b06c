using System.Text;
using Domo.Manifest.TestInputs;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Tests.Validate;

namespace Domo.Manifest.Tool.Tests.Fuzzing;

/// <summary>
/// Runs the examples of all rules with random mutations through the commands that read and write manifests. DOMO_FUZZ_SECONDS sets the
/// duration of each test with new inputs, and DOMO_FUZZ_SEED repeats an input.
/// </summary>
public sealed class ToolFuzzTests
{
    [Fact]
    public Task Every_report_format_is_well_formed_for_any_manifest() => Fuzz.RunAsync(300, FuzzedFile.Create, async input =>
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", input.Text);

        await ReportAssert.EveryFormatIsWellFormedAsync(folder, "manifest.json");
    });

    [Fact]
    public Task Checks_any_bytes_or_reports_them_as_unreadable() => Fuzz.RunAsync(300, CreateBytes, async input =>
    {
        using var folder = new TestFolder();
        folder.Write("manifest.json", input);

        var run = await folder.RunAsync("validate", "manifest.json");

        Assert.Contains(run.ExitCode, (ExitCode[])[ExitCode.Clean, ExitCode.Findings, ExitCode.Unreadable]);
        Assert.Equal(run.ExitCode == ExitCode.Unreadable, run.Error.Length > 0);
        Assert.Equal(input, await File.ReadAllBytesAsync(folder.PathOf("manifest.json"), TestContext.Current.CancellationToken));
    });

    [Fact]
    public Task Fix_applies_all_fixes_in_one_run() => Fuzz.RunAsync(150, FuzzedFile.Create, input =>
        LeavesNothingToDoAsync(input, "fix", "--unsafe"));

    [Fact]
    public Task Fmt_formats_a_file_in_one_run_or_leaves_it_unchanged() => Fuzz.RunAsync(300, FuzzedFile.Create, input =>
        LeavesNothingToDoAsync(input, "fmt"));

    /// <summary>Runs a command twice. The second run must change nothing, and neither run may leave another file.</summary>
    private static async Task LeavesNothingToDoAsync(FuzzedFile input, params string[] command)
    {
        using var folder = new TestFolder();
        string path = folder.Write("manifest.json", input.Text);

        var first = await folder.RunAsync([.. command, "manifest.json"]);
        byte[] once = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await folder.RunAsync([.. command, "manifest.json"]);
        byte[] twice = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains(first.ExitCode, (ExitCode[])[ExitCode.Clean, ExitCode.Findings, ExitCode.Unreadable]);
        Assert.Equal(once, twice);
        Assert.Equal([path], Directory.GetFiles(folder.Directory));
    }

    /// <summary>The bytes of a mutated manifest, some of which are not valid UTF-8.</summary>
    private static byte[] CreateBytes(Random random)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(FuzzedFile.Create(random).Text);
        for (int i = random.Next(4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
