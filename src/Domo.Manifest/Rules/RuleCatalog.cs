using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Collections;

namespace Domo.Manifest.Rules;

/// <summary>All rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rule sets, in the order in which they are asked.</summary>
    internal static IReadOnlyList<RuleSet> Sets { get; } =
    [
        new VersionRules(),
        new ColumnTypeRules(),
        new ColumnNameRules(),
        new CollectionNameRules(),
        new SchemaRules(),
        new CollectionPropertyRules(),
        new FilterRules(),
        new FilterTargetRules(),
        new FilterQueryRules(),
        new FilterValueRules(),
    ];

    /// <summary>The rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = Collect();

    private static Rule[] Collect()
    {
        var rules = new List<Rule>();
        foreach (var set in Sets)
        {
            rules.AddRange(set.Rules);
        }

        rules.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. rules];
    }
}
