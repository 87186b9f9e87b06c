using Domo.Manifest.Binding;
using Domo.Manifest.Rules.General;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>Rules about the aliases of Domo Actions. No source documents the other properties of an entry.</summary>
internal sealed class ActionRules : RuleSet
{
    private static readonly AliasCheck Alias = new("action") { Synonyms = ["actionAlias", "aliasName", "aliasedName"] };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    public override void Check(LintContext context) => Alias.Check(context, Spellings.Actions);
}
