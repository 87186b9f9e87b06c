using Domo.Manifest.Core.Tests.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Fuzzing;

/// <summary>
/// Runs the examples of all rules with random mutations through the reader, the rules and the fixes. DOMO_FUZZ_SECONDS sets the duration of
/// each test with new inputs, and DOMO_FUZZ_SEED repeats an input.
/// </summary>
public sealed class ManifestFuzzTests
{
    [Fact]
    public Task The_reader_agrees_with_System_Text_Json_and_reports_spans_inside_the_text() => Fuzz.RunAsync(
        10_000,
        FuzzedFile.Create,
        input =>
        {
            var tree = JsonParser.Parse(input.Text);

            Assert.Equal(JsonOracle.IsValid(input.Text), tree.IsValid);
            TreeAssert.FaultsAreOrderedAndInside(tree);
            TreeAssert.SpansNest(tree);
        });

    [Fact]
    public Task The_rules_report_spans_inside_any_manifest() => Fuzz.RunAsync(
        3_000,
        FuzzedFile.Create,
        input =>
        {
            var (file, others) = input.ToLintFiles();

            foreach (var finding in ManifestLinter.Check(file, others))
            {
                Assert.InRange(finding.Span.Start, 0, file.Text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, file.Text.Length);
                Assert.False(string.IsNullOrWhiteSpace(finding.Message), finding.Rule.Id);
            }
        });

    [Fact]
    public Task The_fixes_of_any_manifest_apply_and_terminate() => Fuzz.RunAsync(
        500,
        FuzzedFile.Create,
        input =>
        {
            var (file, others) = input.ToLintFiles();
            int faults = JsonParser.Parse(file.Text).Faults.Count;
            foreach (var finding in ManifestLinter.Check(file, others).Where(finding => finding.Fix is not null))
            {
                Assert.NotEqual(file.Text, finding.Fix!.ApplyTo(file.Text));
            }

            foreach (bool isSafe in new[] { true, false })
            {
                var result = ManifestFixer.Apply(file, others, finding => finding.Fix!.IsSafe || !isSafe);

                Assert.DoesNotContain(result.Remaining, finding => finding.Fix is { } fix && (fix.IsSafe || !isSafe));
                Assert.InRange(JsonParser.Parse(result.File.Text).Faults.Count, 0, faults);
            }
        });
}
