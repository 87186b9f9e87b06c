using CsCheck;
using Domo.Manifest.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Tests.Rules.Fixes;

/// <summary>The fixes of all rules: each mends what it is for and nothing else, alone and together.</summary>
public sealed class FixTests
{
    /// <summary>Examples that are crossed are strange now and then, so they are the same ones each time.</summary>
    private const string Seed = "0N0XIzNsQ0O2";

    public static TheoryData<RuleCategory> Categories => [.. RuleCatalog.OfFiles.Select(rule => rule.Category).Distinct()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_fix_mends_an_example_in_every_layout_and_lets_no_other_rule_speak(RuleCategory category)
    {
        foreach (var message in RuleCatalog.OfFiles.Where(rule => rule.Category == category).SelectMany(RuleCatalog.MessagesOf).Where(message => !message.Bad.IsCSharp))
        {
            var example = MarkedExample.Of(message.Bad);
            foreach (string text in Layouts.Of(example.File.Text))
            {
                var file = new LintFile(example.File.Path, text);

                Assert.Contains(ManifestLinter.Check(file, example.OtherFiles), finding => finding.Rule == message.Rule);
                AssertNone(FixProperty.Violations(file, example.OtherFiles));
                AssertSettles(file, example.OtherFiles);
            }
        }
    }

    [Fact]
    public void A_fix_mends_a_real_manifest_and_lets_no_other_rule_speak()
    {
        var totals = new Totals();
        foreach (string path in Corpus.Files())
        {
            var file = new LintFile("manifest.json", File.ReadAllText(path));
            AssertNone(FixProperty.Violations(file, []));
            AssertSettles(file, []);
            totals.Add(file);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(totals.ToString());
    }

    [Fact]
    public void A_fix_mends_a_mix_of_examples_and_lets_no_other_rule_speak() => MixedExamples.Merged.Sample(
        file =>
        {
            AssertNone(FixProperty.Violations(file, []));
            AssertSettles(file, []);
        },
        iter: 300);

    [Fact]
    public void A_fix_lets_no_rule_speak_but_about_what_it_made_readable()
    {
        foreach (var example in MixedExamples.Crossed.Array[3_000].Single(_ => true, Seed))
        {
            AssertNone(FixProperty.Violations(example.File, example.OtherFiles, FixScope.Surroundings));
        }
    }

    [Fact]
    public void A_fix_of_broken_text_leaves_fewer_faults_and_all_of_them_come_to_an_end()
    {
        foreach (string text in Json.JsonTexts.Mutated.Array[500].Single(_ => true, Seed))
        {
            var file = Manifest("\"ignore\": " + text);
            int faults = JsonParser.Parse(file.Text).Faults.Count;

            AssertNone(FixProperty.Violations(file, [], FixScope.Text));
            Assert.InRange(JsonParser.Parse(ManifestFixer.Apply(file, [], _ => true).File.Text).Faults.Count, 0, faults);
        }
    }

    [Theory]
    [InlineData("[ 1, // stays\n \"a\" ]", "[  // stays\n \"a\" ]")]
    [InlineData("[ 1 /* stays */ , \"a\" ]", "[  /* stays */  \"a\" ]")]
    [InlineData("[ \"a\", // stays, too\n 1 ]", "[ \"a\" // stays, too\n  ]")]
    [InlineData("[ \"a\" // stays, too\n , 1 ]", "[ \"a\" // stays, too\n   ]")]
    [InlineData("[ // stays\n 1 ]", "[ // stays\n  ]")]
    [InlineData("[\n  1,\n  \"a\"\n]", "[\n  \"a\"\n]")]
    [InlineData("[\n  \"a\",\n  1\n]", "[\n  \"a\"\n]")]
    public void What_is_removed_takes_its_comma_along_and_leaves_comments(string list, string expected)
    {
        var file = Manifest("\"ignore\": " + list);

        var fix = Assert.Single(ManifestLinter.Check(file), finding => finding.Rule.Id == "DOMO5002").Fix!;

        Assert.Equal(Manifest("\"ignore\": " + expected).Text, fix.ApplyTo(file.Text));
    }

    [Fact]
    public void Of_two_fixes_that_touch_the_first_wins_and_the_next_round_does_the_rest()
    {
        var file = Manifest("\"ignore\": [ 1, 2, 3 ]");

        var result = ManifestFixer.Apply(file, [], finding => finding.Rule.Id == "DOMO5002");

        Assert.Equal(3, result.Fixed.Count);
        Assert.Equal(2, result.Rounds);
        Assert.EndsWith("\"ignore\": [] }", result.File.Text, StringComparison.Ordinal);
    }

    private static LintFile Manifest(string member) =>
        new("manifest.json", """{ "name": "Sales", "version": "1.0.0", "size": { "width": 1, "height": 1 }, """ + member + " }");

    private static void AssertNone(IEnumerable<string> violations) => Assert.Equal("", string.Join('\n', violations));

    /// <summary>
    /// All safe fixes end in a few rounds, leave nothing that one of them could mend, and no more errors than before. All fixes end, too.
    /// </summary>
    private static void AssertSettles(LintFile file, IReadOnlyList<LintFile> others)
    {
        // Of a text with many faults a few are mended in each round.
        int rounds = 5 + (JsonParser.Parse(file.Text).Faults.Count / 10);
        int errors = Errors(ManifestLinter.Check(file, others));
        foreach (bool isSafe in new[] { true, false })
        {
            var result = ManifestFixer.Apply(file, others, finding => finding.Fix!.IsSafe || !isSafe);

            Assert.InRange(result.Rounds, 0, rounds);
            Assert.DoesNotContain(result.Remaining, finding => finding.Fix is { } fix && (fix.IsSafe || !isSafe));
            Assert.True(!isSafe || Errors(result.Remaining) <= errors, result.File.Text);
        }
    }

    private static int Errors(IEnumerable<Finding> findings) => findings.Count(finding => finding.Rule.Severity == RuleSeverity.Error);

    /// <summary>How much of the findings in real manifests fixes mend.</summary>
    private sealed class Totals
    {
        private readonly int[] _counts = new int[8];

        public void Add(LintFile file)
        {
            var findings = ManifestLinter.Check(file);
            var afterSafe = ManifestFixer.Apply(file, [], finding => finding.Fix!.IsSafe).Remaining;
            var afterAll = ManifestFixer.Apply(file, [], _ => true).Remaining;
            int[] counts =
            [
                findings.Count, Errors(findings),
                findings.Count(finding => finding.Fix is not null), findings.Count(finding => finding.Fix is { IsSafe: true }),
                afterSafe.Count, Errors(afterSafe), afterAll.Count, Errors(afterAll),
            ];
            for (int i = 0; i < counts.Length; i++)
            {
                _counts[i] += counts[i];
            }
        }

        public override string ToString() =>
            $"{_counts[0]} findings ({_counts[1]} errors), {_counts[2]} with a fix, {_counts[3]} with a safe one; "
            + $"after the safe ones {_counts[4]} ({_counts[5]}), after all {_counts[6]} ({_counts[7]})";
    }
}
