using Domo.Manifest.Rules;
using Domo.Manifest.Schemas.Coverage;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>Each rule is either expressed by a schema or listed with the one reason why not.</summary>
public class RuleCoverageTests
{
    [Fact]
    public void What_is_listed_is_a_rule_once_and_for_no_reason_that_all_of_its_kind_have()
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
    public void Only_a_rule_that_is_not_expressed_can_speak_instead_of_another()
    {
        var substitutes = RuleCatalog.OfFiles.Where(RuleCoverage.IsSubstitute).ToArray();

        Assert.NotEmpty(substitutes);
        Assert.All(substitutes, rule => Assert.NotNull(RuleCoverage.WhyNot(rule)));
    }

    [Fact]
    public void The_bad_example_of_every_expressed_rule_is_rejected()
    {
        var expressed = RuleCatalog.OfFiles.Where(rule => RuleCoverage.WhyNot(rule) is null).Select(rule => rule.Id + " bad");

        Assert.Equal(expressed, Instances.Examples().Where(instance => instance.MustBeRejected).Select(instance => instance.Name));
    }
}
