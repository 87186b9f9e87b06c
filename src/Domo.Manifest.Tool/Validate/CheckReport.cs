using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>What a run of <c>validate</c> found, for a format to write.</summary>
/// <param name="Files">The files that were checked.</param>
/// <param name="Findings">The findings, by file in that order, and by place.</param>
internal sealed record CheckReport(IReadOnlyList<SourceFile> Files, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>How many findings are of a severity.</summary>
    public int Count(RuleSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
