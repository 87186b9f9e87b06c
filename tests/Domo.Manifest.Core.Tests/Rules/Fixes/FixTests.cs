using CsCheck;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>The fixes of all rules: each one corrects only its finding, alone and in combination.</summary>
public sealed class FixTests
{
    /// <summary>Crossed examples are occasionally unusual, so they are the same in each run.</summary>
    private const string Seed = "0N0XIzNsQ0O2";

    public static TheoryData<RuleCategory> Categories => [.. RuleCatalog.OfFiles.Select(rule => rule.Category).Distinct()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_fix_corrects_an_example_in_every_layout_without_new_findings(RuleCategory category)
    {
        foreach (var message in RuleCatalog.OfFiles
            .Where(rule => rule.Category == category)
            .SelectMany(RuleCatalog.MessagesOf)
            .Where(message => !message.Bad.IsCSharp))
        {
            var example = MarkedExample.Parse(message.Bad);
            foreach (string text in Layouts.Create(example.File.Text))
            {
                var file = new LintFile(example.File.Path, text);

                Assert.Contains(ManifestLinter.Check(file, example.OtherFiles), finding => finding.Rule == message.Rule);
                AssertNone(FixInvariants.Violations(file, example.OtherFiles));
                AssertSettles(file, example.OtherFiles);
            }
        }
    }

    [Fact]
    public void A_fix_corrects_a_real_manifest_without_new_findings()
    {
        var totals = new Totals();
        foreach (string path in Corpus.Files())
        {
            var file = new LintFile("manifest.json", File.ReadAllText(path));
            AssertNone(FixInvariants.Violations(file, []));
            AssertSettles(file, []);
            totals.Add(file);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(totals.ToString());
    }

    [Fact]
    public void A_fix_corrects_a_mix_of_examples_without_new_findings() => MixedExamples.Merged.Sample(
        file =>
        {
            AssertNone(FixInvariants.Violations(file, []));
            AssertSettles(file, []);
        },
        iter: 300);

    [Fact]
    public void A_fix_causes_new_findings_only_in_text_that_it_made_readable()
    {
        foreach (var example in MixedExamples.Crossed.Array[3_000].Single(_ => true, Seed))
        {
            AssertNone(FixInvariants.Violations(example.File, example.OtherFiles, FixScope.Surroundings));
        }
    }

    [Fact]
    public void A_fix_of_invalid_JSON_leaves_fewer_faults_and_fixing_terminates()
    {
        foreach (string text in JsonTexts.Mutated.Array[500].Single(_ => true, Seed))
        {
            var file = Manifest("\"ignore\": " + text);
            int faults = JsonParser.Parse(file.Text).Faults.Count;

            AssertNone(FixInvariants.Violations(file, [], FixScope.Text));
            Assert.InRange(JsonParser.Parse(ManifestFixer.Apply(file, [], _ => true).File.Text).Faults.Count, 0, faults);
        }
    }

    [Theory]
    [InlineData("[ 1, // stays\n \"a\" ]", "[  // stays\n \"a\" ]")]
    [InlineData("[ 1 /* stays */ , \"a\" ]", "[  /* stays */  \"a\" ]")]
    [InlineData("[ \"a\", // stays, too\n 1 ]", "[ \"a\" // stays, too\n  ]")]
    [InlineData("[ \"a\" // stays, too\n , 1 ]", "[ \"a\" // stays, too\n   ]")]
    [InlineData("[ // stays\n 1 ]", "[ // stays\n  ]")]
    [InlineData("[ \"a\" # stays, too\n , 1 ]", "[ \"a\" # stays, too\n   ]")]
    [InlineData("[ 1 # stays, too\n , \"a\" ]", "[  # stays, too\n  \"a\" ]")]
    [InlineData("[ \"a\" /* stays *//* too, */, 1 ]", "[ \"a\" /* stays *//* too, */  ]")]
    [InlineData("[ \"a\" /*,*/ , /*,*/ 1 /*,*/ ]", "[ \"a\" /*,*/  /*,*/  /*,*/ ]")]
    [InlineData("[ 1 /*,*/ , /*,*/ \"a\" /*,*/ ]", "[  /*,*/  /*,*/ \"a\" /*,*/ ]")]
    [InlineData("[ \"a\", 1, \"b\" ]", "[ \"a\", \"b\" ]")]
    [InlineData("[\"a\",1,\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("[ \"a\", /*1*/ 1, // b\n \"b\" ]", "[ \"a\", /*1*/  // b\n \"b\" ]")]
    [InlineData("[ 1 ]", "[]")]
    [InlineData("[ 1; \"a\" ]", "[ \"a\" ]")]
    [InlineData("[ /**/ 1 ]", "[ /**/  ]")]
    [InlineData("[\n  1,\n  \"a\"\n]", "[\n  \"a\"\n]")]
    [InlineData("[\n  \"a\",\n  1\n]", "[\n  \"a\"\n]")]
    public void Removing_a_property_removes_its_comma_and_keeps_comments(string list, string expected)
    {
        var file = Manifest("\"ignore\": " + list);

        var fix = Assert.Single(ManifestLinter.Check(file), finding => finding.Rule.Id == "DOMO5002").Fix!;

        Assert.Equal(Manifest("\"ignore\": " + expected).Text, fix.ApplyTo(file.Text));
    }

    [Theory]
    [InlineData("[OBJECT]", "OBJECT")]
    [InlineData("[ OBJECT ]", "OBJECT")]
    [InlineData("[ OBJECT, ]", "OBJECT")]
    [InlineData("[,OBJECT]", "OBJECT")]
    [InlineData("[ /* a, */ OBJECT /* b */ ]", " /* a, */ OBJECT /* b */ ")]
    [InlineData("[/*a*/OBJECT]", "/*a*/OBJECT")]
    [InlineData("[OBJECT/*b*/]", "OBJECT/*b*/")]
    [InlineData("[ // a\n OBJECT // b\n ]\n", " // a\n OBJECT // b\n \n")]
    public void Removing_the_brackets_around_a_manifest_keeps_comments(string text, string expected)
    {
        const string Object = """{ "name": "Sales", "version": "1.0.0", "size": { "width": 1, "height": 1 } }""";
        text = text.Replace("OBJECT", Object, StringComparison.Ordinal);

        var finding = Assert.Single(ManifestLinter.Check(new LintFile("manifest.json", text)), finding => finding.Rule.Id == "DOMO5001");

        Assert.Equal("Remove the brackets", finding.Fix!.Title);
        Assert.Equal(expected.Replace("OBJECT", Object, StringComparison.Ordinal), finding.Fix.ApplyTo(text));
    }

    [Theory]
    [InlineData("{\"width\":4}", "{\"width\":4, \"height\": 1}")]
    [InlineData("{ \"width\": 4 }", "{ \"width\": 4, \"height\": 1 }")]
    [InlineData("{\t\"width\": 4 }", "{\t\"width\": 4,\t\"height\": 1 }")]
    [InlineData("{\r\n  \"width\": 4\r\n}", "{\r\n  \"width\": 4,\r\n  \"height\": 1\r\n}")]
    [InlineData("{\n\n\t\"width\": 4 // four, wide\n}", "{\n\n\t\"width\": 4,\n\n\t\"height\": 1 // four, wide\n}")]
    [InlineData("{ \"x\": 0,\"width\":4 }", "{ \"x\": 0,\"width\":4, \"height\": 1 }")]
    [InlineData("{ \"x\": 0, /* a, */ \"width\": 4 }", "{ \"x\": 0, /* a, */ \"width\": 4, \"height\": 1 }")]
    [InlineData("{ \"x\": 0,/* a, */\"width\": 4 }", "{ \"x\": 0,/* a, */\"width\": 4, \"height\": 1 }")]
    public void An_added_property_has_the_layout_of_the_last_property(string size, string expected)
    {
        var file = new LintFile("manifest.json", """{ "name": "Sales", "version": "1.0.0", "size": """ + size + " }");

        var fix = Assert.Single(ManifestLinter.Check(file), finding => finding.Rule.Id == "DOMO1010").Fix!;

        Assert.Equal(file.Text.Replace(size, expected, StringComparison.Ordinal), fix.ApplyTo(file.Text));
    }

    [Fact]
    public void A_property_added_to_an_empty_object_has_spaces_around_it()
    {
        var file = new LintFile("manifest.json", "{}");

        Assert.Equal(
            ["{ \"size\": { \"width\": 1, \"height\": 1 } }", "{ \"version\": \"1.0.0\" }"],
            ManifestLinter.Check(file).Select(finding => finding.Fix?.ApplyTo(file.Text)).OfType<string>().Order(StringComparer.Ordinal));
    }

    /// <summary>The edits at 4 to 6 exist already.</summary>
    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(0, 4, false)]
    [InlineData(3, 3, true)]
    [InlineData(4, 4, false)]
    [InlineData(5, 5, false)]
    [InlineData(6, 6, false)]
    [InlineData(6, 8, false)]
    [InlineData(7, 7, true)]
    [InlineData(7, 9, true)]
    [InlineData(0, 9, false)]
    public void Combines_fixes_in_text_order_unless_they_touch(int start, int end, bool isTaken)
    {
        Fix first = new("one", [new(new SourceSpan(4, 2), "first")]);
        Fix second = new("two", [new(SourceSpan.FromBounds(start, end), "second")]);

        var edits = ManifestFixer.Combine([first, second]);

        TextEdit[] expected = !isTaken
            ? [first.Edits[0]]
            : start < 4
            ? [second.Edits[0], first.Edits[0]]
            : [first.Edits[0], second.Edits[0]];
        Assert.Equal(expected, edits);
    }

    [Fact]
    public void Skips_a_whole_fix_if_one_of_its_edits_touches_another_fix()
    {
        Fix first = new("one", [new(new SourceSpan(4, 2), ""), new(new SourceSpan(20, 2), "")]);
        Fix second = new("two", [new(new SourceSpan(0, 1), ""), new(new SourceSpan(22, 1), "")]);

        Assert.Equal(first.Edits, ManifestFixer.Combine([first, second]));
    }

    /// <summary>A caller that applies one fix per round reaches the limit.</summary>
    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Fixing_stops_after_500_rounds(int fixes, bool isComplete)
    {
        var file = Manifest("\"ignore\": [" + string.Join(",", Enumerable.Repeat("1", fixes)) + "]");
        int last = int.MaxValue;

        var result = ManifestFixer.Apply(file, [], finding =>
        {
            bool isFirst = finding.Rule.Id == "DOMO5002" && finding.Span.Start <= last;
            last = finding.Span.Start;
            return isFirst;
        });

        Assert.Equal((500, 500, isComplete), (result.Rounds, result.Fixed.Count, result.IsComplete));
        Assert.Equal(!isComplete, result.File.Text.EndsWith("[1] }", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_of_two_touching_fixes_wins_and_the_next_round_applies_the_other()
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
    /// Applying all safe fixes terminates in a few rounds, leaves no finding with a safe fix, and adds no errors. Applying all fixes
    /// terminates, too.
    /// </summary>
    private static void AssertSettles(LintFile file, IReadOnlyList<LintFile> others)
    {
        // Each round fixes only a few faults of a text with many faults.
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

    /// <summary>The proportion of findings in real manifests that fixes correct.</summary>
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
