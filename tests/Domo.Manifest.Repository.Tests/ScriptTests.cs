using System.Diagnostics;

namespace Domo.Manifest.Repository.Tests;

/// <summary>The scripts in eng/ and .ci/.</summary>
public class ScriptTests
{
    /// <summary>The scripts: files without an extension.</summary>
    public static TheoryData<string> Scripts { get; } =
        [.. RepositoryFiles.All.Where(file => RepositoryFiles.FolderOf(file) is "eng" or ".ci" && Path.GetExtension(file).Length == 0)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Each_script_answers_help_and_does_nothing_else(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts need bash; on Windows, run the tests in WSL.");
        var result = await TestProcess.RunAsync(
            new ProcessStartInfo("bash", [Checkout.PathOf(script), "--help"]), TimeSpan.FromSeconds(20));

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.StartsWith($"Usage: {script}", result.Output, StringComparison.Ordinal);
        Assert.True(result.Output.Split('\n').Length > 3, "The help says nothing but the usage.");
    }
}
