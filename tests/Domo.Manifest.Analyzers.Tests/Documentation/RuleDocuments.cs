using System.Globalization;
using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>Generates the rule documentation from the declarations, by path relative to the repository.</summary>
internal static class RuleDocuments
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static async Task<IReadOnlyDictionary<string, string>> AllAsync()
    {
        var rules = new List<DocumentedRule>();
        foreach (var rule in RuleCatalog.All)
        {
            rules.Add(await DocumentedRule.CreateAsync(rule));
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

            The rules for `manifest.json`, `domo.types.json` and `manifestOverrides.json`, for C# that uses Domo, and for the project
            itself.

            | severity | meaning |
            |---|---|
            | error | Domo rejects it, drops it or never syncs it, or no client can be generated |
            | warning | it works only by luck, or does something else without an error |
            | info | there is a better way |

            Looking for a message? [All messages](messages.md), or `domo-manifest explain "the text of the message"`.
            [Configure or suppress rules](configure.md).

            `domo-manifest fix` and `dotnet format` apply *safe* fixes, which change no meaning that other files rely on. *unsafe* fixes are
            quick actions in the editor, and `domo-manifest fix --unsafe` applies them. *editor* fixes change C#, so they are only quick
            actions in the editor.

            """);
        foreach (var area in rules.GroupBy(rule => rule.Rule.Category))
        {
            index.Append(Invariant, $"\n## {area.Key}: DOMO{(int)area.Key}xxx\n\n{RuleAreas.Describe(area.Key)}\n\n| rule | severity | fix | title |\n|---|---|---|---|\n");
            foreach (var rule in area)
            {
                index.Append(Invariant, $"| [{rule.Id}]({rule.Id}.md) | {RulePage.Word(rule.Rule.Severity)} | "
                    + $"{RulePage.FixWord(rule.Samples)} | {rule.Rule.Title} |\n");
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
        foreach (var (message, id) in rows.Distinct()
            .OrderBy(row => row.Message.TrimStart('\''), StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Id, StringComparer.Ordinal))
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
