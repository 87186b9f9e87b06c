using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>
/// Every message of every file rule with its examples: the bad example reports exactly its finding, the good example reports none. The
/// analyzer tests cover the C# examples.
/// </summary>
public class RuleExampleTests
{
    private static readonly RuleMessage[] Messages =
        [.. RuleCatalog.OfFiles.SelectMany(RuleCatalog.MessagesOf).Where(message => !message.Bad.IsCSharp)];

    public static TheoryData<string> Names => [.. Messages.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bad_example_reports_only_its_rule(string name)
    {
        var message = Message(name);
        var example = MarkedExample.Parse(message.Bad);

        var finding = AssertSingle(example.Check());

        Assert.Equal(message.Rule.Id, finding.Rule.Id);
        Assert.Equal(example.Span, finding.Span);
        Assert.DoesNotMatch(@"\{\d+\}", finding.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_good_example_reports_nothing(string name) =>
        Assert.Empty(MarkedExample.Parse(Message(name).Good).Check().Select(Describe));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fix_of_the_bad_example_leaves_no_finding(string name)
    {
        var example = MarkedExample.Parse(Message(name).Bad);
        if (example.Check()[0].Fix is not { } fix)
        {
            return;
        }

        var corrected = example with { File = new LintFile(example.File.Path, fix.ApplyTo(example.File.Text)) };

        Assert.NotEqual(example.File.Text, corrected.File.Text);
        Assert.Empty(corrected.Check().Select(Describe));
    }

    [Fact]
    public void Every_declaration_is_complete()
    {
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(RuleCatalog.All.Count, RuleCatalog.All.Select(rule => rule.Title).Distinct().Count());
        Assert.All(RuleCatalog.All, rule =>
        {
            Assert.Matches("^DOMO[0-9]{4}$", rule.Id);
            Assert.False(rule.Title.EndsWith('.'), rule.Title);
            Assert.True(rule.Why.EndsWith('.'), rule.Why);
        });
        Assert.All(RuleCatalog.All.SelectMany(RuleCatalog.MessagesOf), message =>
        {
            Assert.DoesNotContain('\n', message.Format);
            Assert.Contains("⟦", message.Bad.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("⟦", message.Good.Text, StringComparison.Ordinal);
        });
    }

    private static Finding AssertSingle(IReadOnlyList<Finding> findings)
    {
        Assert.True(findings.Count == 1, "Expected one finding, found:\n" + string.Join('\n', findings.Select(Describe)));
        return findings[0];
    }

    /// <summary>The ID of the rule and the index of the message.</summary>
    private static string NameOf(RuleMessage message)
    {
        var messages = RuleCatalog.MessagesOf(message.Rule);
        return messages.Count == 1 ? message.Rule.Id : $"{message.Rule.Id} #{messages.ToList().IndexOf(message) + 1}";
    }

    private static RuleMessage Message(string name) => Messages.Single(message => NameOf(message) == name);

    private static string Describe(Finding finding) => $"{finding.Rule.Id} at {finding.Span}: {finding.Message}";
}
