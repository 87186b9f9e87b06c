using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>What a command line of <c>validate</c> asks for.</summary>
internal sealed record ValidateRequest
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Files, folders, globs and <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The path that standard input stands for.</summary>
    public required string InputName { get; init; }

    /// <summary>What is written, and where.</summary>
    public required IReadOnlyList<ReportOutput> Outputs { get; init; }

    /// <summary>The least severity that fails; null when none does.</summary>
    public required RuleSeverity? FailOn { get; init; }

    /// <summary>Reads how bad findings are.</summary>
    public required Func<SeverityPolicy> CreatePolicy { get; init; }

    /// <summary>The settings file, as typed; null when there is none.</summary>
    public required string? SettingsPath { get; init; }

    /// <summary>The file of the baseline, as typed; null when there is none.</summary>
    public required string? BaselinePath { get; init; }

    /// <summary>Whether the baseline is to accept what is found.</summary>
    public required bool UpdatesBaseline { get; init; }

    /// <summary>Whether to check again whenever something changes.</summary>
    public required bool Watches { get; init; }
}
