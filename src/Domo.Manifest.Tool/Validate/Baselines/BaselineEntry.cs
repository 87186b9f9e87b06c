namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>Findings that a baseline accepts: so many of a rule that say the same about a file, wherever in it they are.</summary>
/// <param name="File">The file, from the folder of the baseline on, with forward slashes.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What it says.</param>
internal sealed record BaselineEntry(string File, string RuleId, string Message);
