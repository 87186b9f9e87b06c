using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Baselines;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate;

/// <summary>The result of <c>validate</c>, for output in a format.</summary>
/// <param name="Files">The files, in the order of the command line.</param>
/// <param name="Root">The base folder of paths in machine-readable formats.</param>
internal sealed record CheckReport(IReadOnlyList<FileReport> Files, RepositoryRoot Root)
{
    /// <summary>The number of findings that the baseline accepts. They are not in <see cref="Findings"/>.</summary>
    public int Accepted { get; init; }

    /// <summary>The number of findings in the baseline that no longer exist.</summary>
    public long Outdated { get; init; }

    /// <summary>The findings, by file and position.</summary>
    public IEnumerable<ReportedFinding> Findings => Files.SelectMany(file => file.Findings);

    /// <summary>The files that could not be read.</summary>
    public IEnumerable<FileReport> Unreadable => Files.Where(file => file.Failure is not null);

    /// <summary>Gets whether something could not be read, so that there may be more findings.</summary>
    public bool IsPartial => Files.Any(file => file.Failure is not null || (file.IsFolder && file.Findings.Count > 0));

    /// <summary>Counts the findings of a severity.</summary>
    public int Count(RuleSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>Returns the report without the findings that a baseline accepts.</summary>
    public CheckReport Without(Baseline baseline)
    {
        var remaining = baseline.CreateAllowance();
        var files = Files
            .Select(file => file with { Findings = [.. file.Findings.Where(finding => !remaining.Accepts(finding))] })
            .ToList();
        return this with { Files = files, Accepted = remaining.Accepted, Outdated = remaining.LeftOver(Files) };
    }

    /// <summary>Returns the exit code.</summary>
    /// <param name="failOn">The lowest severity that fails; null to never fail.</param>
    public ExitCode ExitCode(RuleSeverity? failOn) =>
        IsPartial ? Terminal.ExitCode.Unreadable
        : Findings.Any(finding => finding.Severity >= failOn) ? Terminal.ExitCode.Findings
        : Terminal.ExitCode.Clean;
}
