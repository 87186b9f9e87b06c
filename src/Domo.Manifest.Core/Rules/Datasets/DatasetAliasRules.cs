using Domo.Manifest.Binding;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the aliases of datasets.</summary>
internal sealed class DatasetAliasRules : RuleSet
{
    private static readonly AliasCheck Alias = new("dataset") { Known = DatasetListRules.Properties };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    /// <summary>Returns the alias of a dataset if it is in the wrong property, or null.</summary>
    public static string? Misspelt(JsonObject dataset) =>
        Alias.FindMisnamed(dataset)?.Value is JsonString { Value: { Length: > 0 } and not ("." or "..") } alias
        ? alias.Value
        : null;

    public override void Check(LintContext context) => Alias.Check(context, Spellings.Datasets);
}
