using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The severities of findings in one file.</summary>
/// <param name="commandLine">The settings of the command line; they take precedence.</param>
/// <param name="settings">The settings of the settings file.</param>
internal sealed class FileSeverities(SeveritySettings commandLine, SeveritySettings settings)
{
    /// <summary>Returns the severity of a rule's findings; null if they are not reported.</summary>
    public RuleSeverity? Of(Rule rule) => (commandLine.Find(rule) ?? settings.Find(rule) ?? SeverityChoice.Default).Apply(rule);
}
