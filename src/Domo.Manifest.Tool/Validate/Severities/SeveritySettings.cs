using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>What is configured for the rules at one place. A rule's own setting goes before its category's, and that before all.</summary>
internal sealed class SeveritySettings
{
    private readonly Dictionary<string, SeverityChoice> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SeverityChoice> _categories = new(StringComparer.OrdinalIgnoreCase);
    private SeverityChoice? _all;

    /// <summary>Nothing is configured.</summary>
    public static SeveritySettings None { get; } = new();

    /// <summary>Configures a rule or a category, or, with null, everything. The last word counts.</summary>
    public void Set(RuleSelector? selector, SeverityChoice choice)
    {
        if (selector is null)
        {
            _all = choice;
        }
        else
        {
            (selector.IsCategory ? _categories : _rules)[selector.Name] = choice;
        }
    }

    /// <summary>What is configured for a rule; null when nothing is.</summary>
    public SeverityChoice? Find(Rule rule) =>
        _rules.TryGetValue(rule.Id, out var own) ? own
        : _categories.Count > 0 && _categories.TryGetValue(rule.Category.ToString(), out var category) ? category
        : _all;
}
