using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>Rules about the aliases of accounts.</summary>
internal sealed class AccountAliasRules : RuleSet
{
    private static readonly AliasCheck Alias = new("account") { Synonyms = ["name", "accountAlias", "aliasName", "aliasedName"] };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (string name in AccountListRules.Names)
        {
            if (root.TryGetMember(name, out var list) && list.Value is JsonArray entries)
            {
                Alias.Check(context, [entries]);
            }
        }
    }
}
