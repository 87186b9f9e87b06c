using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The severities as they are typed on the command line and written in settings files.</summary>
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

    /// <summary>The severity of a word.</summary>
    /// <param name="word">The word, as typed.</param>
    /// <param name="place">What to put before the message: where the word stands.</param>
    /// <exception cref="ToolException">It is no severity.</exception>
    public static SeverityChoice Parse(string word, string place) => ByWord.TryGetValue(word, out var choice)
        ? choice
        : throw ToolException.BadUsage(
            $"{place}'{word}' is no severity{Suggestion.For(word, ByWord.Keys)} There are {string.Join(", ", ByWord.Keys)}.");

    /// <summary>How bad a finding is; null when it is not reported.</summary>
    public static RuleSeverity? Apply(this SeverityChoice choice, Rule rule) => choice switch
    {
        SeverityChoice.Error => RuleSeverity.Error,
        SeverityChoice.Warning => RuleSeverity.Warning,
        SeverityChoice.Info => RuleSeverity.Info,
        SeverityChoice.None => null,
        _ => rule.Severity,
    };
}
