using System.Globalization;
using System.Text;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Coverage;

/// <summary>The page that lists the rules which the schemas do not express.</summary>
internal static class CoveragePage
{
    private static readonly (Reason Reason, string Title, string Why)[] Sections =
    [
        (Reason.Comparison, "Compares",
            "compares one part of the file with another: entries of a list, a query with the columns of its collection, a "
            + "value with the field that it is compared with. A schema looks at each value alone."),
        (Reason.Guess, "Guesses",
            "takes a guess at what a misspelt name was meant to be. Unknown names are the author's notes, and are not "
            + "rejected."),
        (Reason.Name, "Names",
            "is about a name that Domo ignores, or that another has replaced. Editors strike it out by `deprecated` and "
            + "say what to write; validators take it."),
        (Reason.Meaning, "Meanings",
            "judges what a text means: that a template left it, that it is a secret, that it holds what nobody sees."),
        (Reason.Calendar, "Calendar",
            "knows which days there are."),
        (Reason.Text, "Text",
            "is about the text. A schema judges what a parser made of it, or nothing where there is no JSON."),
        (Reason.Info, "Advice",
            "is advice. A schema has no severities: what it says is an error to some tools."),
        (Reason.OtherFiles, "Other files",
            "looks at other files, or at where the file is."),
        (Reason.NoSchema, "No schema",
            "is about `manifestOverrides.json`, which has no schema: each environment in it is a part of a manifest."),
    ];

    public static string Write()
    {
        int expressed = RuleCatalog.OfFiles.Count(rule => RuleCoverage.WhyNot(rule) is null);
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            # Rules that the schemas do not express

            [schemas.md](schemas.md) says what the schemas are for. They reject what the [rules](rules/README.md) call an error or a
            warning, as far as a schema can: {expressed} of the {RuleCatalog.OfFiles.Count} rules. These are the others, by what a schema lacks.
            A rule marked * speaks instead of another that a schema does express (of a misspelt name instead of a missing one), so that
            a schema may reject what it finds.

            """);
        foreach (var (reason, title, why) in Sections)
        {
            var rules = RuleCatalog.OfFiles.Where(rule => RuleCoverage.WhyNot(rule) == reason).ToArray();
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\nEach of these {why}\n\n| rule | title |\n|---|---|\n");
            foreach (var rule in rules)
            {
                string mark = RuleCoverage.IsSubstitute(rule) ? "*" : "";
                page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](rules/{rule.Id}.md){mark} | {rule.Title} |\n");
            }
        }

        return page.ToString();
    }
}
