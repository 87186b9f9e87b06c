namespace Domo.Manifest.Rules;

/// <summary>Checks a manifest, a types file or an override file against all rules.</summary>
public static class ManifestLinter
{
    /// <summary>Finds everything that breaks a rule.</summary>
    /// <param name="file">The file to check.</param>
    /// <param name="otherFiles">The other files of its project that matter: manifests, types files, override files.</param>
    /// <returns>The findings, in the order of the text.</returns>
    public static IReadOnlyList<Finding> Check(LintFile file, IReadOnlyList<LintFile>? otherFiles = null)
    {
        var context = new LintContext(file, ManifestDocument.Parse(file.Text), otherFiles ?? []);
        foreach (var set in RuleCatalog.Sets)
        {
            set.Check(context);
        }

        var findings = new List<Finding>(context.Findings);
        findings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Rule.Id, right.Rule.Id));
        return findings;
    }
}
