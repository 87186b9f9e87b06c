using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>A rule, or all rules of a category, as named by the user.</summary>
/// <param name="Name">The rule's ID, or the category's name.</param>
/// <param name="IsCategory">Whether it is a category.</param>
internal sealed record RuleSelector(string Name, bool IsCategory)
{
    private const string CategoryPrefix = "Domo.";

    /// <summary>Parses <c>DOMO3001</c>, <c>DOMO3xxx</c>, <c>Collections</c> and <c>Domo.Collections</c>, ignoring case.</summary>
    /// <exception cref="ToolException">There is no such rule or category.</exception>
    public static RuleSelector Parse(string text)
    {
        if (text.Length == 8 && text.EndsWith("xxx", StringComparison.OrdinalIgnoreCase))
        {
            var example = RuleCatalog.All.FirstOrDefault(rule => rule.Id.StartsWith(text[..5], StringComparison.OrdinalIgnoreCase));
            return example is null ? throw Unknown(text) : new(example.Category.ToString(), true);
        }

        return FindRule(text) is { } rule ? new(rule.Id, false)
            : FindCategory(text) is { } category ? new(category, true)
            : throw Unknown(text);
    }

    /// <summary>Returns the rule with an ID, ignoring case, or null.</summary>
    public static Rule? FindRule(string id) =>
        RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a category's declared name, or null.</summary>
    /// <param name="name">The name in any case, with or without <c>Domo.</c>.</param>
    public static string? FindCategory(string name)
    {
        string plain = name.StartsWith(CategoryPrefix, StringComparison.OrdinalIgnoreCase) ? name[CategoryPrefix.Length..] : name;
        return Categories().FirstOrDefault(category => string.Equals(category, plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the end of a sentence about an unknown rule.</summary>
    public static string SuggestRule(string id) => Suggestion.For(id, RuleCatalog.All.Select(rule => rule.Id));

    /// <summary>Returns the end of a sentence about an unknown category.</summary>
    public static string SuggestCategory(string name) => Suggestion.For(name, Categories().Select(category => CategoryPrefix + category));

    private static IEnumerable<string> Categories() => RuleCatalog.All.Select(rule => rule.Category.ToString()).Distinct();

    private static ToolException Unknown(string text)
    {
        var known = RuleCatalog.All.Select(rule => rule.Id).Concat(Categories());
        return ToolException.BadUsage($"unknown rule or category '{text}'{Suggestion.For(text, known)} "
            + $"'{CommandLine.ToolCommandLine.Program} rules' lists them.");
    }
}
