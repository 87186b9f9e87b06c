using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Tool.Tests.Growth;

/// <summary>
/// Runs every command on many repetitions of one element. The tests count allocations, so the result is the same on every machine; they run
/// alone, because the count is that of the process. Comparing elements pairwise need not allocate, so commands that compare get enough
/// elements that quadratic time would be many minutes and linear time a few seconds.
/// </summary>
[Collection(nameof(CommandGrowthTests))]
[CollectionDefinition(nameof(CommandGrowthTests), DisableParallelization = true)]
[Trait("NotForMutants", "They take most of the time.")]
public sealed class CommandGrowthTests
{
    /// <summary>
    /// The minimum of additional bytes for twice the size, so that a growing buffer elsewhere in the process does not matter.
    /// </summary>
    private const long Enough = 4_000_000;

    public static TheoryData<string> Names => [.. GrowingCommand.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_does_linear_work(string name)
    {
        var command = GrowingCommand.All.Single(command => command.Name == name);
        var cancellationToken = TestContext.Current.CancellationToken;
        await AllocatedBy(command, 10, cancellationToken);
        int count = 1000;
        long first = await AllocatedBy(command, count, cancellationToken);
        long second = await AllocatedBy(command, 2 * count, cancellationToken);
        while (second - first < Enough && count < 32_000)
        {
            count *= 2;
            first = second;
            second = await AllocatedBy(command, 2 * count, cancellationToken);
        }

        long third = await AllocatedBy(command, 4 * count, cancellationToken);

        // Linear growth doubles the allocations, and somewhat more if a buffer has just doubled. Quadratic growth quadruples them.
        double growth = (double)(third - second) / (second - first);
        Assert.True(growth < 3.2, $"{name}: {first:N0}, {second:N0}, {third:N0} bytes; the increment grows by {growth:0.00}");
    }

    [Theory]
    [InlineData("fmt --dry-run: wrong column types", 100_000)]
    [InlineData("fmt --dry-run: every second line", 100_000)]
    [InlineData("fmt --dry-run: equal lines", 100_000)]
    [InlineData("diff: renamed datasets with ids", 80_000)]
    [InlineData("diff: wrong column types, renamed", 80_000)]
    [InlineData("validate --format json: wrong functions", 30_000)]
    [InlineData("check-data: columns that are never null in empty documents", 30_000)]
    [InlineData("types infer --csv: many missing columns", 30_000)]
    [InlineData("types infer --json: many names", 100_000)]
    public async Task A_command_compares_in_linear_time(string name, int count)
    {
        var command = GrowingCommand.All.Single(command => command.Name == name);

        await AllocatedBy(command, count, TestContext.Current.CancellationToken);
    }

    private static async Task<long> AllocatedBy(GrowingCommand command, int count, CancellationToken cancellationToken)
    {
        using var folder = new TestFolder();
        foreach (var (file, text) in command.Create(count))
        {
            folder.Write(file, text);
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        var run = await Task.Run(() => folder.RunAsync(command.Arguments, Stream.Null, cancellationToken), cancellationToken);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.True((int)run.ExitCode is 0 or 1, run.Error);
        return allocated;
    }
}
