using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>How bad findings in one file are.</summary>
/// <param name="commandLine">What the command line says; it goes before the rest.</param>
/// <param name="settings">What the settings file says.</param>
internal sealed class FileSeverities(SeveritySettings commandLine, SeveritySettings settings)
{
    /// <summary>How bad a finding of a rule is; null when it is not reported.</summary>
    public RuleSeverity? Of(Rule rule) => (commandLine.Find(rule) ?? settings.Find(rule) ?? SeverityChoice.Default).Apply(rule);
}
