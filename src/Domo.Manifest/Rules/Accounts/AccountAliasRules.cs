using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>The aliases by which an app names the accounts that its user chooses.</summary>
internal sealed class AccountAliasRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO6010",
        RuleSeverity.Error,
        "An account has no alias",
        "This account has no alias, so no request can name it; write \"alias\": \"sheets\" with a name of your own")
    {
        Why = "An app runs an action with ?accountAlias=…, as Domo's guide to Domo Actions shows. Without an alias the account cannot be named.",
        Bad = AccountExamples.Accounts("""⟦{⟧ "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    public static readonly Rule NotText = new(
        "DOMO6011",
        RuleSeverity.Error,
        "An account's alias is not a text",
        "The account alias {0} is not a text; write a name in quotes")
    {
        Why = "The alias is what ?accountAlias=… names the account by, which is a text.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦57658⟧, "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts("""{ "alias": "57658", "dataProviderKey": "google-sheets" }"""),
    };

    public static readonly Rule Empty = new(
        "DOMO6012",
        RuleSeverity.Error,
        "An account's alias is empty",
        "The account's alias is {0}, so no request can name the account; write a name, such as \"sheets\"")
    {
        Why = "An app runs an action with ?accountAlias=…, as Domo's guide to Domo Actions shows; an empty alias names nothing.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦""⟧, "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    public static readonly Rule Placeholder = new(
        "DOMO6013",
        RuleSeverity.Warning,
        "An account's alias is a placeholder",
        "The account alias '{0}' is a placeholder of a template; write a name of your own, such as \"sheets\"")
    {
        Why = "Templates and guides leave such texts to be filled in. Domo takes them as they are.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦"<alias>"⟧, "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    public static readonly Rule Invalid = new(
        "DOMO6014",
        RuleSeverity.Warning,
        "An account's alias is no JavaScript name",
        "The account alias '{0}' has {1} in it, with which only some of Domo's tools work; {2}")
    {
        Why = "The alias becomes a part of an address, where special characters have to be escaped. The official CLI takes letters, digits, $ and _ when "
            + "it asks for an alias; domo publish checks nothing.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦"google sheets"⟧, "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts("""{ "alias": "googleSheets", "dataProviderKey": "google-sheets" }"""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO6015",
        RuleSeverity.Error,
        "Two accounts have one alias",
        "Another account has the alias '{0}' already, so requests can name only one of the two; give each its own alias")
    {
        Why = "An app runs an action with ?accountAlias=…: one alias, one account. domo publish does not notice a second one.",
        Bad = AccountExamples.Accounts(AccountExamples.Sheets, """{ "alias": ⟦"sheets"⟧, "dataProviderKey": "excel-online" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets, """{ "alias": "excel", "dataProviderKey": "excel-online" }"""),
    };

    public static readonly Rule CaseOnly = new(
        "DOMO6016",
        RuleSeverity.Warning,
        "Two accounts' aliases differ by letter case alone",
        "The account aliases '{1}' and '{0}' differ by letter case alone, so a slip of the shift key uses the wrong account; rename one of them")
    {
        Why = "Aliases are case-sensitive, so both accounts can be named, and a mistake in the code uses the other one instead of failing.",
        Bad = AccountExamples.Accounts(AccountExamples.Sheets, """{ "alias": ⟦"Sheets"⟧, "dataProviderKey": "excel-online" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets, """{ "alias": "excel", "dataProviderKey": "excel-online" }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO6017",
        RuleSeverity.Error,
        "An account's alias stands under another name",
        "Domo does not read '{0}' of an account, so the account has no alias; write 'alias'")
    {
        Why = "Domo's guide to Domo Actions names an account by its alias, as ?accountAlias=…; of a name it says nothing.",
        Bad = AccountExamples.Accounts("""{ ⟦"name"⟧: "sheets", "dataProviderKey": "google-sheets" }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    private static readonly AliasCheck Alias = new()
    {
        Missing = Missing,
        NotText = NotText,
        Empty = Empty,
        Placeholder = Placeholder,
        Invalid = Invalid,
        Duplicate = Duplicate,
        CaseOnly = CaseOnly,
        OtherName = OtherName,
        Synonyms = ["name", "accountAlias", "aliasName", "aliasedName"],
    };

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
