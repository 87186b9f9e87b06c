using System.Diagnostics;
using System.Text;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>Behavior that only a separate process has.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_closed_output_pipe_is_not_a_failure()
    {
        using var folder = new TestFolder();
        var datasets = Enumerable.Range(0, 5000).Select(i => $$"""{ "alias": "a{{i}}" }""");
        folder.Write("manifest.json", $$"""{ "name": "N", "version": "1.0.0", "datasetsMapping": [{{string.Join(",\n", datasets)}}] }""");
        using var process = Start(folder, "validate", "--format", "oneline", "--fail-on", "warning");
        var error = process.ReadErrorAsync();

        string? first = await process.ReadLineAsync();
        process.Process.StandardOutput.Close();
        int exitCode = await process.WaitForExitAsync();

        Assert.StartsWith("manifest.json:1:", first, StringComparison.Ordinal);
        Assert.Equal("", await error);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Treats_closed_standard_input_as_an_empty_file()
    {
        using var folder = new TestFolder();
        using var process = Start(folder, "validate", "-", "--format", "oneline");
        process.Process.StandardInput.Close();

        Assert.StartsWith("manifest.json:1:1: error DOMO0001: ", await process.ReadOutputAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await process.WaitForExitAsync());
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    [Trait("NotForMutants", "Thousands of files take long.")]
    public async Task A_signal_leaves_every_file_complete_and_no_temporary_file(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix signals; run the tests on Linux or macOS.");
        const int Count = 3000;
        const string Old = """{ "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 1 }, "datasetsMapping": [], }""";
        string corrected = Old.Replace(", }", " }", StringComparison.Ordinal);
        using var folder = new TestFolder();
        for (int i = 0; i < Count; i++)
        {
            folder.Write($"{i}.json", Old);
        }

        using var process = Start(folder, "fix", "*.json");
        string? first = await process.ReadLineAsync();
        await process.SignalAsync(signal);
        await process.ReadOutputAsync();
        int exitCode = await process.WaitForExitAsync();

        Assert.EndsWith(": fixed DOMO0005: Remove the comma", first, StringComparison.Ordinal);
        Assert.Equal("", await process.ReadErrorAsync());
        Assert.Equal(130, exitCode);
        string[] files = Directory.GetFiles(folder.Directory);
        string[] texts = Array.ConvertAll(files, File.ReadAllText);
        Assert.Equal(Count, files.Length);
        Assert.All(texts, text => Assert.True(text == Old || text == corrected));
        Assert.Contains(corrected, texts);
        Assert.Contains(Old, texts);
    }

    [Fact]
    public async Task A_signal_interrupts_waiting_for_standard_input()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix signals; run the tests on Linux or macOS.");
        using var folder = new TestFolder();
        using var process = Start(folder, "validate", "-");
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await process.SignalAsync("INT");

        Assert.Equal(130, await process.WaitForExitAsync());
    }

    private static TestProcess Start(TestFolder folder, params string[] args) =>
        TestProcess.Start(new ProcessStartInfo("dotnet", [.. ToolProcess.Arguments, .. args])
        {
            WorkingDirectory = folder.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        });
}
