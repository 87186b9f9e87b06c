using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The keys for the severity of diagnostics in settings files.</summary>
internal static class SeverityKeys
{
    private const string Rule = "dotnet_diagnostic.";
    private const string Category = "dotnet_analyzer_diagnostic.category-";
    private const string All = "dotnet_analyzer_diagnostic.severity";
    private const string Suffix = ".severity";

    /// <summary>Returns whether a key is about one rule.</summary>
    public static bool IsOfRule(string key) => Between(key, Rule) is not null;

    /// <summary>Applies an entry to the settings, if it is about one of these rules.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="withBulk">Whether keys for a category or all analyzers count.</param>
    /// <param name="settings">The settings to change.</param>
    /// <exception cref="ToolException">It names a rule, a category or a severity that does not exist.</exception>
    public static void Apply(AnalyzerConfigEntry entry, AnalyzerConfigFile file, bool withBulk, SeveritySettings settings)
    {
        string place = $"{file.DisplayPath}({entry.Line}): ";
        if (Between(entry.Key, Rule) is { } id)
        {
            if (RuleSelector.FindRule(id) is { } rule)
            {
                settings.Set(new(rule.Id, false), SeverityChoices.Parse(entry.Value, place));
            }
            else if (IsOurs(id, "DOMO"))
            {
                string name = id.ToUpperInvariant();
                throw ToolException.BadUsage($"{place}unknown rule '{name}'{RuleSelector.SuggestRule(name)}");
            }
        }
        else if (withBulk && Between(entry.Key, Category) is { } category && IsOurs(category, "domo."))
        {
            string name = RuleSelector.FindCategory(category)
                ?? throw ToolException.BadUsage($"{place}unknown category '{category}'{RuleSelector.SuggestCategory(category)}");
            settings.Set(new(name, true), SeverityChoices.Parse(entry.Value, place));
        }
        else if (withBulk && entry.Key == All)
        {
            settings.Set(null, SeverityChoices.Parse(entry.Value, place));
        }
    }

    private static bool IsOurs(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string? Between(string key, string prefix) =>
        key.Length > prefix.Length + Suffix.Length
        && key.StartsWith(prefix, StringComparison.Ordinal)
        && key.EndsWith(Suffix, StringComparison.Ordinal)
            ? key[prefix.Length..^Suffix.Length]
            : null;
}
