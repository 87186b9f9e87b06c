using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>
/// The pages, the index, the settings and the release rows of the rules match the declarations. <c>eng/update</c> writes them.
/// </summary>
public class RuleDocumentTests
{
    [Fact]
    public async Task Rule_pages_are_complete_and_current()
    {
        var expected = await RuleDocuments.AllAsync();
        if (GeneratedFile.IsUpdating)
        {
            foreach (string stale in Directory.GetFiles(Repository.PathOf("docs", "rules")))
            {
                File.Delete(stale);
            }
        }

        Assert.All(expected, file => GeneratedFile.AssertCurrent(file.Key, file.Value));
        Assert.Equal(
            expected.Keys.Where(path => path.StartsWith("docs/rules/", StringComparison.Ordinal)),
            Directory.GetFiles(Repository.PathOf("docs", "rules")).Select(path => "docs/rules/" + Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_help_link_of_a_rule_points_to_its_page()
    {
        var pages = (await RuleDocuments.AllAsync()).Keys.Select(path => "https://example.org/" + path);

        Assert.All(RuleCatalog.All, rule => Assert.Contains(rule.HelpLinkUnder("https://example.org/docs/rules/"), pages));
    }
}
