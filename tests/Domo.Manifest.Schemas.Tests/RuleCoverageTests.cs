using Domo.Manifest.Rules;
using Domo.Manifest.Schemas.Coverage;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>Each rule is expressed by a schema, or there is one reason why it is not, or only partly.</summary>
public class RuleCoverageTests
{
    [Fact]
    public void Lists_a_rule_once_and_only_if_its_severity_and_category_are_not_the_reason()
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
    public void Of_every_partly_expressed_rule_a_schema_rejects_some_findings_and_accepts_others()
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
