using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Baselines;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate;

/// <summary>What a run of <c>validate</c> found, for a format to write.</summary>
/// <param name="Files">The files, in the order in which they were given.</param>
/// <param name="Root">The folder that machines count paths from.</param>
internal sealed record CheckReport(IReadOnlyList<CheckedFile> Files, RepositoryRoot Root)
{
    /// <summary>How many findings the baseline accepts. They are not among <see cref="Findings"/>.</summary>
    public int Accepted { get; init; }

    /// <summary>How many findings the baseline accepts that are there no more.</summary>
    public long Outdated { get; init; }

    /// <summary>The findings, by file, and in it by place.</summary>
    public IEnumerable<ReportedFinding> Findings => Files.SelectMany(file => file.Findings);

    /// <summary>The files that could not be read.</summary>
    public IEnumerable<CheckedFile> Unreadable => Files.Where(file => file.Failure is not null);

    /// <summary>Whether something could not be read, so that there may be more to find.</summary>
    public bool IsPartial => Files.Any(file => file.Failure is not null || (file.IsFolder && file.Findings.Count > 0));

    /// <summary>How many findings are of a severity.</summary>
    public int Count(RuleSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>The report without what a baseline accepts.</summary>
    public CheckReport Without(Baseline baseline)
    {
        var remaining = baseline.CreateAllowance();
        var files = Files
            .Select(file => file with { Findings = [.. file.Findings.Where(finding => !remaining.Accepts(finding))] })
            .ToList();
        return this with { Files = files, Accepted = remaining.Accepted, Outdated = remaining.LeftOver(Files) };
    }

    /// <summary>What the program ends with.</summary>
    /// <param name="failOn">The least severity that fails; null when none does.</param>
    public ExitCode ExitCode(RuleSeverity? failOn) =>
        IsPartial ? Terminal.ExitCode.Unreadable
        : Findings.Any(finding => finding.Severity >= failOn) ? Terminal.ExitCode.Findings
        : Terminal.ExitCode.Clean;
}
