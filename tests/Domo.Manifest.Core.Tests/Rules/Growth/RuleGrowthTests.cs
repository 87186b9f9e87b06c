using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Growth;

/// <summary>
/// The bad example of every rule with repetitions of each part that contains the finding. The tests count allocations, so the result is the
/// same on every machine. The benchmark <c>rule-growth</c> measures the time for the same files.
/// </summary>
public sealed class RuleGrowthTests
{
    private const int Some = 100;

    public static TheoryData<string> Ids => [.. RuleCatalog.OfFiles.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Checking_does_linear_work(string id) =>
        AssertLinear(id, Some, (file, others) => ManifestLinter.Check(file, others));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_round_of_fixes_does_linear_work(string id) => AssertLinear(id, Some, (file, others) =>
    {
        var fixes = ManifestLinter.Check(file, others).Where(finding => finding.Fix is not null).Select(finding => finding.Fix!);
        TextEdit.ApplyAll(file.Text, ManifestFixer.Combine(fixes));
    });

    private static void AssertLinear(string id, int count, Action<LintFile, IReadOnlyList<LintFile>> run)
    {
        foreach (var example in GrowingExample.FromRule(RuleCatalog.OfFiles.Single(rule => rule.Id == id)))
        {
            AllocatedBy(example, 10, run);
            long first = AllocatedBy(example, count, run);
            long second = AllocatedBy(example, 2 * count, run);
            long third = AllocatedBy(example, 4 * count, run);

            // Linear growth doubles the allocations, quadratic growth quadruples them. Small amounts are not significant.
            double growth = (double)(third - second) / Math.Max(second - first, 1);
            Assert.True(
                growth < 2.9 || third < 100_000,
                $"{example}: {first:N0}, {second:N0}, {third:N0} bytes; the increment grows by {growth:0.00}");
        }
    }

    private static long AllocatedBy(GrowingExample example, int count, Action<LintFile, IReadOnlyList<LintFile>> run)
    {
        var (file, others) = example.Create(count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(file, others);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
