using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Packages;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Rules.Workflows;

namespace Domo.Manifest.Rules;

/// <summary>All rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rule sets, in the order in which they are asked.</summary>
    internal static IReadOnlyList<RuleSet> Sets { get; } =
    [
        new VersionRules(),
        new EntryRules(MappingKind.Workflows),
        new EntryAliasRules(MappingKind.Workflows),
        new ParameterNameRules(MappingKind.Workflows),
        new ParameterTypeRules(MappingKind.Workflows),
        new ParameterShapeRules(MappingKind.Workflows),
        new ParameterDefaultRules(MappingKind.Workflows),
        new WorkflowRules(),
        new EntryRules(MappingKind.Packages),
        new EntryAliasRules(MappingKind.Packages),
        new ParameterNameRules(MappingKind.Packages),
        new ParameterTypeRules(MappingKind.Packages),
        new ParameterShapeRules(MappingKind.Packages),
        new ParameterDefaultRules(MappingKind.Packages),
        new PackageRules(),
        new OutputRules(),
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
