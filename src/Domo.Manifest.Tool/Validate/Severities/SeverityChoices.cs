using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The names of severities on the command line and in settings files.</summary>
internal static class SeverityChoices
{
    private static readonly Dictionary<string, SeverityChoice> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["error"] = SeverityChoice.Error,
        ["warning"] = SeverityChoice.Warning,
        ["info"] = SeverityChoice.Info,
        ["suggestion"] = SeverityChoice.Info,
        ["silent"] = SeverityChoice.None,
        ["none"] = SeverityChoice.None,
        ["default"] = SeverityChoice.Default,
    };

    /// <summary>Parses the name of a severity.</summary>
    /// <param name="word">The name, as typed.</param>
    /// <param name="place">The prefix of the message: the location of the name.</param>
    /// <exception cref="ToolException">There is no such severity.</exception>
    public static SeverityChoice Parse(string word, string place) => ByWord.TryGetValue(word, out var choice)
        ? choice
        : throw ToolException.BadUsage(
            $"{place}unknown severity '{word}'{Suggestion.For(word, ByWord.Keys)} The severities are {string.Join(", ", ByWord.Keys)}.");

    /// <summary>Returns the severity of a finding; null if it is not reported.</summary>
    public static RuleSeverity? Apply(this SeverityChoice choice, Rule rule) => choice switch
    {
        SeverityChoice.Error => RuleSeverity.Error,
        SeverityChoice.Warning => RuleSeverity.Warning,
        SeverityChoice.Info => RuleSeverity.Info,
        SeverityChoice.None => null,
        _ => rule.Severity,
    };
}
