using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

/// <summary>Every rule, by its own examples: the bad one gives exactly that finding at exactly that place, the good one gives nothing.</summary>
public class RuleExampleTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.OfFiles.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_example_gives_this_finding_and_no_other(string id)
    {
        var example = MarkedExample.Of(Rule(id).Bad);

        var finding = AssertSingle(example.Check());

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(example.Span, finding.Span);
        Assert.DoesNotContain("{", finding.Message.Replace("{…}", "", StringComparison.Ordinal).Replace("'{'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_example_gives_nothing(string id) => Assert.Empty(MarkedExample.Of(Rule(id).Good).Check().Select(Describe));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fix_of_the_bad_example_mends_it_and_breaks_nothing_else(string id)
    {
        var example = MarkedExample.Of(Rule(id).Bad);
        if (example.Check()[0].Fix is not { } fix)
        {
            return;
        }

        var mended = example with { File = new LintFile(example.File.Path, fix.ApplyTo(example.File.Text)) };

        Assert.NotEqual(example.File.Text, mended.File.Text);
        Assert.Empty(mended.Check().Select(Describe));
    }

    [Fact]
    public void Rules_are_declared_as_they_should_be()
    {
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches("^DOMO[0-9]{4}$", rule.Id);
            Assert.All(new[] { rule.Title, rule.Message }, text => Assert.False(text.EndsWith('.') || text.Contains('\n', StringComparison.Ordinal), text));
            Assert.True(rule.Why.EndsWith('.'), rule.Why);
            Assert.Contains("⟦", rule.Bad.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("⟦", rule.Good.Text, StringComparison.Ordinal);
        });
    }

    private static Finding AssertSingle(IReadOnlyList<Finding> findings)
    {
        Assert.True(findings.Count == 1, "Expected one finding, found:\n" + string.Join('\n', findings.Select(Describe)));
        return findings[0];
    }

    private static Rule Rule(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    private static string Describe(Finding finding) => $"{finding.Rule.Id} at {finding.Span}: {finding.Message}";
}
