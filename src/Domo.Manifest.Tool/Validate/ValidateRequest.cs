using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A parsed command line of <c>validate</c>.</summary>
internal sealed record ValidateRequest
{
    /// <summary>The argument for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Files, folders, globs and <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The path that represents standard input.</summary>
    public required string InputName { get; init; }

    /// <summary>The reports to write.</summary>
    public required IReadOnlyList<ReportOutput> Outputs { get; init; }

    /// <summary>The lowest severity that fails; null to never fail.</summary>
    public required RuleSeverity? FailOn { get; init; }

    /// <summary>Creates the severity policy.</summary>
    public required Func<SeverityPolicy> CreatePolicy { get; init; }

    /// <summary>The settings file, as typed; or null.</summary>
    public required string? SettingsPath { get; init; }

    /// <summary>The baseline file, as typed; or null.</summary>
    public required string? BaselinePath { get; init; }

    /// <summary>Gets whether to update the baseline with the current findings.</summary>
    public required bool UpdatesBaseline { get; init; }

    /// <summary>Gets whether to check again after each change.</summary>
    public required bool Watches { get; init; }
}
