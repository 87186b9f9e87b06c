namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>The key of accepted findings: all with the same file, rule and message, at any position.</summary>
/// <param name="File">The file, relative to the baseline's folder, with forward slashes.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">The message.</param>
internal sealed record BaselineEntry(string File, string RuleId, string Message);
