using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Domo.Manifest.Analyzers.Tests.CSharp;
using Domo.Manifest.Rules;

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
            ["docs/rules/default.globalconfig"] = GlobalConfig(),
            ["src/Domo.Manifest.Analyzers/AnalyzerReleases.Unshipped.md"] = ReleaseRows(),
        };
        foreach (var rule in rules)
        {
            files[$"docs/rules/{rule.Id}.md"] = Page(rule);
        }

        return files;
    }

    private static string Page(DocumentedRule documented)
    {
        var rule = documented.Rule;
        var page = new StringBuilder()
            .Append(Invariant, $"# {rule.Id}: {rule.Title}\n\n")
            .Append(Invariant, $"Severity: **{Severity(rule)}** · Category: {rule.Category} · Fix: {documented.Fix}\n\n")
            .Append(Invariant, $"> {documented.Message}.\n\n")
            .Append("## Why\n\n").Append(rule.Why).Append("\n\n")
            .Append("## Wrong\n\n").Append(Example(rule.Bad, "The part in `⟦…⟧` is what the finding points at.\n\n", shown: ImmutableDictionary<string, string>.Empty))
            .Append("## Right\n\n").Append(Example(rule.Good, "", shown: rule.Bad.OtherFiles))
            .Append("## Configure\n\n")
            .Append(rule.Category == RuleCategory.CSharp
                ? "In an `.editorconfig`, or in a `.globalconfig` of the project:\n\n"
                : "In a `.globalconfig` of the project (an `.editorconfig` has no effect on a file that is not C#):\n\n")
            .Append(Invariant, $"```ini\n{(rule.Category == RuleCategory.CSharp ? "[*.cs]" : "is_global = true")}\n")
            .Append(Invariant, $"dotnet_diagnostic.{rule.Id}.severity = none   # or suggestion, warning, error\n```\n\n")
            .Append(Invariant, $"Or for one project: `<NoWarn>$(NoWarn);{rule.Id}</NoWarn>`.\n");
        return page.ToString();
    }

    /// <summary>The files of an example, without those that the page shows above already.</summary>
    private static string Example(RuleExample example, string note, IReadOnlyDictionary<string, string> shown)
    {
        var text = new StringBuilder(note);
        foreach (var (path, content) in example.OtherFiles.Except(shown))
        {
            text.Append(Invariant, $"`{path}`:\n\n```{LanguageOf(path)}\n{Visible(content)}\n```\n\n");
        }

        return text.Append(example.OtherFiles.Count > 0 || example.Path != "manifest.json" ? $"`{example.Path}`:\n\n" : "")
            .Append(Invariant, $"```{LanguageOf(example.Path)}\n{Visible(example.Text)}\n```\n\n").ToString();
    }

    private static string LanguageOf(string path) => Path.GetExtension(path) switch
    {
        ".cs" => "csharp",
        ".json" or ".webmanifest" => "json",
        _ => "text",
    };

    /// <summary>Characters that nobody sees on a page, and that some tools refuse in one, become their escapes.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings("\n").TrimEnd('\n'))
        {
            bool isHidden = c != '\n' && c != '\t' && (char.IsControl(c) || char.IsSurrogate(c) || c is '\uFEFF' or '\u00A0' or (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or '\u2060');
            visible.Append(isHidden ? $"⟨U+{(int)c:X4}⟩" : c);
        }

        return visible.ToString();
    }

    private static string Index(IReadOnlyList<DocumentedRule> rules)
    {
        var index = new StringBuilder("# Rules\n\n")
            .Append("What the build says about `manifest.json`, `domo.types.json` and `manifestOverrides.json`, and about C# that uses Domo. **Error**:\n")
            .Append("Domo fails, drops it or never syncs it. **Warning**: it works by luck, or silently does something else. **Info**: something would\n")
            .Append("be better.\n\n")
            .Append("[`default.globalconfig`](default.globalconfig) has every rule with its severity, to copy from. ")
            .Append("What the generator and the MSBuild files report is in [docs/options.md](../options.md).\n");
        foreach (var category in rules.GroupBy(rule => rule.Rule.Category))
        {
            index.Append(Invariant, $"\n## {category.Key}\n\n| rule | severity | fix | title |\n|---|---|---|---|\n");
            foreach (var rule in category)
            {
                index.Append(Invariant, $"| [{rule.Id}]({rule.Id}.md) | {Severity(rule.Rule)} | {rule.Fix} | {rule.Rule.Title} |\n");
            }
        }

        return index.ToString();
    }

    private static string GlobalConfig()
    {
        var config = new StringBuilder("# Every rule of Domo.Manifest with its severity. Copy the lines to change into a .globalconfig of your own.\nis_global = true\n");
        foreach (var rule in RuleCatalog.All)
        {
            string severity = rule.Severity == RuleSeverity.Info ? "suggestion" : Severity(rule);
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

    private static string Severity(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
