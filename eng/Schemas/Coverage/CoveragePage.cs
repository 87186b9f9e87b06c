using System.Globalization;
using System.Text;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Coverage;

/// <summary>The page that lists the rules that the schemas do not express, or only in part.</summary>
internal static class CoveragePage
{
    private static readonly (Reason Reason, string Title, string Why)[] Sections =
    [
        (Reason.Comparison, "Comparisons",
            "These rules compare one part of the file with another, such as the entries of a list, or a query with the columns of its "
            + "collection. A schema judges each value alone."),
        (Reason.Guess, "Guesses",
            "These rules recognize misspelt names. Authors keep notes in properties with unknown names, so a schema "
            + "does not reject them."),
        (Reason.Name, "Names",
            "These rules are about names that Domo ignores. The schemas mark them as `deprecated`: editors strike them out and say "
            + "what to write, and validators accept them."),
        (Reason.Meaning, "Meanings",
            "These rules judge what a string means: that it is a placeholder or a secret, or that it contains invisible characters."),
        (Reason.Calendar, "Dates",
            "These rules need the calendar."),
        (Reason.Text, "Syntax",
            "These rules are about the text of the file. A schema judges the values that a parser has read from it."),
        (Reason.Info, "Advice",
            "These rules have the severity info. A schema has no severities, and many tools report all that it rejects as errors."),
        (Reason.OtherFiles, "Other files",
            "These rules need other files, or the location of the file."),
        (Reason.NoSchema, "Files without a schema",
            "These rules are only about `manifestOverrides.json`, which has no schema: each environment in it is a part of a manifest. "
            + "Rules that are also about other files, such as DOMO5001, count as expressed if the schemas of those files express them."),
    ];

    public static string Write()
    {
        int expressed = Count(Verdict.Expressed);
        int partly = Count(Verdict.Partly);
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            # Rules that the schemas do not express

            [schemas.md](schemas.md) says what the schemas are for. They reject what the [rules](rules/README.md) report as an error or a
            warning, as far as a schema can. They express {expressed} of the {RuleCatalog.OfFiles.Count} rules about files, and {partly} in part.

            This page lists the others, by the reason. Rules marked with * are expressed in part: a schema rejects some of the files that
            they are reported for. For a misspelt name, for example, it reports that the required property is missing.

            """);
        foreach (var (reason, title, why) in Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{why}\n\n| rule | title |\n|---|---|\n");
            foreach (var rule in RuleCatalog.OfFiles.Where(rule => RuleCoverage.WhyNot(rule) == reason))
            {
                string mark = RuleCoverage.VerdictOn(rule) == Verdict.Partly ? "*" : "";
                page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](rules/{rule.Id}.md){mark} | {rule.Title} |\n");
            }
        }

        return page.ToString();
    }

    private static int Count(Verdict verdict) => RuleCatalog.OfFiles.Count(rule => RuleCoverage.VerdictOn(rule) == verdict);
}
