using System.Globalization;
using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;

namespace Domo.Manifest.Analyzers.Tests.Documents;

/// <summary>The files that say what the rules are, made from the declarations: by path in the repository.</summary>
internal static class RuleDocuments
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static async Task<IReadOnlyDictionary<string, string>> AllAsync()
    {
        var rules = new List<DocumentedRule>();
        foreach (var rule in RuleCatalog.All)
        {
            rules.Add(await DocumentedRule.OfAsync(rule));
        }

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["docs/rules/README.md"] = Index(rules),
            ["docs/rules/messages.md"] = Messages(rules),
            ["docs/rules/configure.md"] = RuleAreas.Configure,
            ["docs/rules/default.globalconfig"] = GlobalConfig(),
            ["src/Domo.Manifest.Analyzers/AnalyzerReleases.Unshipped.md"] = ReleaseRows(),
        };
        foreach (var rule in rules)
        {
            files[$"docs/rules/{rule.Id}.md"] = Page(rule);
        }

        return files;
    }

    private static string Page(DocumentedRule documented) => RulePage.Write(documented.Rule, documented.Samples, "configure.md");

    private static string Index(IReadOnlyList<DocumentedRule> rules)
    {
        var index = new StringBuilder("""
            # Rules

            What is reported about `manifest.json`, `domo.types.json` and `manifestOverrides.json`, about C# that uses Domo, and about the
            project itself.

            | severity | meaning |
            |---|---|
            | error | Domo rejects it, drops it or never syncs it, or no client can be emitted |
            | warning | it works by luck, or silently does something else |
            | info | something else is better |

            Looking for a message? [All messages](messages.md), or `domo-manifest explain "the text of the message"`.
            [Configure or suppress rules](configure.md).

            A *safe* fix changes no meaning that other files rely on: `dotnet format` and `domo-manifest fix` apply it. An *unsafe* fix is
            a quick action in the editor, or `domo-manifest fix --unsafe`.

            """);
        foreach (var area in rules.GroupBy(rule => rule.Rule.Category))
        {
            index.Append(Invariant, $"\n## {area.Key}: DOMO{(int)area.Key}xxx\n\n{RuleAreas.Describe(area.Key)}\n\n| rule | severity | fix | title |\n|---|---|---|---|\n");
            foreach (var rule in area)
            {
                index.Append(Invariant, $"| [{rule.Id}]({rule.Id}.md) | {RulePage.Word(rule.Rule.Severity)} | {RulePage.FixWord(rule.Samples)} | {rule.Rule.Title} |\n");
            }
        }

        return index.ToString();
    }

    private static string Messages(IReadOnlyList<DocumentedRule> rules)
    {
        var page = new StringBuilder("""
            # Rules by message

            One example of each message, in alphabetical order. `domo-manifest explain "the text of a message"` finds the rule too.

            | message | rule |
            |---|---|

            """);
        var rows =
            from rule in rules
            from sample in rule.Samples
            select (Message: sample.Message.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "), rule.Id);
        foreach (var (message, id) in rows.Distinct().OrderBy(row => row.Message.TrimStart('\''), StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id, StringComparer.Ordinal))
        {
            page.Append(Invariant, $"| {RuleAreas.Escape(message)} | [{id}]({id}.md) |\n");
        }

        return page.ToString();
    }

    private static string GlobalConfig()
    {
        var config = new StringBuilder("# Every rule of Domo.Manifest with its default severity. Copy the lines to change to a .globalconfig of your own.\nis_global = true\n");
        foreach (var rule in RuleCatalog.All)
        {
            string severity = rule.Severity == RuleSeverity.Info ? "suggestion" : RulePage.Word(rule.Severity);
            config.Append(Invariant, $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return config.ToString();
    }

    private static string ReleaseRows()
    {
        var rows = new StringBuilder("; Unshipped analyzer release\n\n### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in RuleCatalog.All)
        {
            rows.Append(Invariant, $"{rule.Id} | Domo.{rule.Category} | {rule.Severity} | {rule.Title}\n");
        }

        return rows.ToString();
    }
}
