using System.Diagnostics;

namespace Domo.Manifest.Tool.Tests.Processes;

/// <summary>No test hangs the run or depends on how the run was started.</summary>
[Trait("NotForMutants", "They are about the tests.")]
public sealed class TestProcessTests
{
    private static readonly string Tests = Path.Combine(AppContext.BaseDirectory, typeof(TestProcessTests).Assembly.GetName().Name + ".dll");

    [Theory]
    [InlineData("Domo.Manifest.Tool.Tests.Validate.ProcessTests.A_signal_interrupts_waiting_for_standard_input")]
    [InlineData("Domo.Manifest.Tool.Tests.Validate.ProcessTests.A_signal_leaves_every_file_complete_and_no_temporary_file")]
    public async Task Tests_that_send_signals_succeed_when_the_run_ignores_them(string test)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix signals; run the tests on Linux or macOS.");
        string run = $"trap '' HUP INT QUIT TERM; exec dotnet '{Tests}' -method '{test}' -noLogo";

        var result = await TestProcess.RunAsync(new ProcessStartInfo("sh", ["-c", run]));

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("Failed: 0", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: 0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kills_a_program_that_does_not_end_and_its_child_processes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test requires a shell of Linux or macOS.");
        using var folder = new TestFolder();
        var start = new ProcessStartInfo("sh", ["-c", "(sleep 1; sleep 1; echo survived > survivor) & wait"])
        {
            WorkingDirectory = folder.Directory,
        };

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => TestProcess.RunAsync(start, TimeSpan.FromMilliseconds(500)));

        Assert.EndsWith("did not end within 0.5 seconds.", exception.Message, StringComparison.Ordinal);
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.False(File.Exists(folder.PathOf("survivor")));
    }

    [Fact]
    [TimeLimit(1)]
    public Task Cancels_a_test_that_exceeds_its_time_limit() =>
        Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));

    [Fact]
    public void Every_test_starts_programs_with_a_time_limit()
    {
        string[] starts = ["Process" + ".Start(", "new " + "Process(", "new " + "Process {"];
        string shared = Repository.PathOf("tests", "Shared");

        var others = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(shared, StringComparison.Ordinal))
            .Where(file => !file.Contains("Benchmarks", StringComparison.Ordinal) && !IsBuilt(file))
            .Where(file => File.ReadLines(file).Any(line =>
                starts.Any(start => line.Replace("Test" + starts[0], "", StringComparison.Ordinal).Contains(start, StringComparison.Ordinal))));

        Assert.Empty(others);
    }

    private static bool IsBuilt(string file)
    {
        string[] parts = Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar);
        return parts.Contains("obj") || parts.Contains("bin") || parts.Contains("node_modules");
    }
}
