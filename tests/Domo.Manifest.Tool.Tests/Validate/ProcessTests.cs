using System.Diagnostics;
using System.Text;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>The program as a process, for what only a process has.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        using var folder = new TestFolder();
        var datasets = Enumerable.Range(0, 5000).Select(i => $$"""{ "alias": "a{{i}}" }""");
        folder.Write("manifest.json", $$"""{ "name": "N", "version": "1.0.0", "datasetsMapping": [{{string.Join(",\n", datasets)}}] }""");
        using var process = Start(folder, "validate", "--format", "oneline");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        string? first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("manifest.json:1:", first, StringComparison.Ordinal);
        Assert.Equal("", await error);
        Assert.Equal(1, process.ExitCode);
    }

    [Fact]
    public async Task Standard_input_that_is_closed_is_an_empty_file()
    {
        using var folder = new TestFolder();
        using var process = Start(folder, "validate", "-", "--format", "oneline");
        process.StandardInput.Close();

        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("manifest.json:1:1: error DOMO0010: ", output, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    private static Process Start(TestFolder folder, params string[] args) =>
        Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "domo-manifest.dll"), .. args])
        {
            WorkingDirectory = folder.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
}
