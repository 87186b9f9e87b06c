using Domo.Manifest.Rules;
using Domo.Manifest.Schemas.Coverage;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>A schema expresses each rule, or there is one reason why it does not, or only in part.</summary>
public class RuleCoverageTests
{
    [Fact]
    public void Lists_each_rule_once_unless_its_severity_or_category_excludes_it()
    {
        var listed = RuleCoverage.Listed.ToArray();

        Assert.Equal(listed.Distinct(), listed);
        Assert.All(listed, id =>
        {
            var rule = RuleCatalog.OfFiles.Single(rule => rule.Id == id);
            Assert.True(rule.Severity != RuleSeverity.Info && rule.Category != RuleCategory.Json, id);
        });
    }

    [Fact]
    public void Every_expressed_rule_has_a_bad_example_that_a_schema_must_reject()
    {
        var expressed =
            from rule in RuleCatalog.OfFiles
            where RuleCoverage.VerdictOn(rule) == Verdict.Expressed
            select rule.Id + " bad";
        var rejected =
            from instance in Instances.Examples()
            where instance.MustBeRejected
            select instance.Name;

        Assert.Equal(expressed, rejected.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_schema_rejects_only_some_findings_of_every_partly_expressed_rule()
    {
        var results =
            from instance in Instances.All()
            where !instance.MustBeRejected && instance.MayBeRejected
            let isRejected = Validators.Of(instance.Schema).Validate(instance.File.Text).Count > 0
            from finding in instance.Findings
            where RuleCoverage.VerdictOn(finding.Rule) == Verdict.Partly
            select (finding.Rule.Id, isRejected);

        var expected =
            from rule in RuleCatalog.OfFiles
            where RuleCoverage.VerdictOn(rule) == Verdict.Partly
            from isRejected in new[] { false, true }
            select (rule.Id, isRejected);
        Assert.Empty(expected.Except(results));
    }
}
