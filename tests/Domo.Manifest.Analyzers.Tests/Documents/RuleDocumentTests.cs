using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.Documents;

/// <summary>
/// The pages, the index, the settings and the release rows of the rules are what the declarations say. Run with the environment
/// variable UPDATE_RULE_DOCUMENTS=1 to write them anew.
/// </summary>
public class RuleDocumentTests
{
    [Fact]
    public async Task Nothing_is_missing_or_stale()
    {
        var expected = await RuleDocuments.AllAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_RULE_DOCUMENTS") == "1")
        {
            Write(expected);
        }

        Assert.All(expected, file => Assert.Equal(file.Value, Read(file.Key)));
        Assert.Equal(
            expected.Keys.Where(path => path.StartsWith("docs/rules/", StringComparison.Ordinal)),
            Directory.GetFiles(Repository.PathOf("docs", "rules")).Select(path => "docs/rules/" + Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_help_link_of_a_rule_leads_to_its_page()
    {
        var pages = (await RuleDocuments.AllAsync()).Keys.Select(path => "https://example.org/" + path);

        Assert.All(RuleCatalog.All, rule => Assert.Contains(rule.HelpLinkUnder("https://example.org/docs/rules/"), pages));
    }

    private static void Write(IReadOnlyDictionary<string, string> files)
    {
        string pages = Repository.PathOf("docs", "rules");
        Directory.CreateDirectory(pages);
        foreach (string stale in Directory.GetFiles(pages))
        {
            File.Delete(stale);
        }

        foreach (var (path, text) in files)
        {
            File.WriteAllText(Repository.PathOf(path), text);
        }
    }

    private static string Read(string path)
    {
        string full = Repository.PathOf(path);
        return File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "(missing)";
    }
}
