using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The rule settings of one source. A rule's own setting takes precedence over its category's, and that over all.</summary>
internal sealed class SeveritySettings
{
    private readonly Dictionary<string, SeverityChoice> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SeverityChoice> _categories = new(StringComparer.OrdinalIgnoreCase);
    private SeverityChoice? _all;

    /// <summary>No settings.</summary>
    public static SeveritySettings None { get; } = new();

    /// <summary>Sets the severity of a rule or category; of everything for null. The last setting wins.</summary>
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

    /// <summary>Returns the setting for a rule, or null.</summary>
    public SeverityChoice? Find(Rule rule) =>
        _rules.TryGetValue(rule.Id, out var own) ? own
        : _categories.Count > 0 && _categories.TryGetValue(rule.Category.ToString(), out var category) ? category
        : _all;
}
