using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>What an account says besides its alias.</summary>
internal sealed class AccountContentRules : RuleSet
{
    public static readonly Rule NoProvider = new(
        "DOMO6020",
        RuleSeverity.Info,
        "An account has no data provider",
        "The account '{0}' has an alias and nothing else, so nothing says which kind of account to offer; add the data provider's key that came with the action")
    {
        Why = "Domo's guide to Domo Actions gives an account an alias and the key of its data provider, by which Domo picks the accounts to choose from.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦"sheets"⟧ }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    public static readonly Rule Secret = new(
        "DOMO6021",
        RuleSeverity.Warning,
        "An account's secret is in the manifest",
        "'{0}' looks like a secret, and domo publish uploads the manifest as a file that every user of the app can read; remove it, and keep it in the account in Domo")
    {
        Why = "The manifest is one of the app's own files: it is published, downloaded by browsers and checked into repositories. An account mapping only "
            + "names an account; its credentials stay in Domo.",
        Bad = AccountExamples.Accounts("""{ "alias": "sheets", "dataProviderKey": "google-sheets", ⟦"password": "Tr0ub4dor-and-3"⟧ }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    // What is longer is a token or key, which is reported wherever it stands.
    private const int LongestPassword = 30;

    private static readonly string[] Secrets =
        ["password", "passwd", "pwd", "secret", "clientSecret", "token", "accessToken", "refreshToken", "apiKey", "apiToken", "privateKey", "passphrase"];

    public override IReadOnlyList<Rule> Rules { get; } = [NoProvider, Secret];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var item in root.ItemsOfAll(Spellings.Accounts))
        {
            if (item is JsonObject account)
            {
                CheckAccount(context, account);
            }
        }
    }

    private static void CheckAccount(LintContext context, JsonObject account)
    {
        if (account.Members.Count == 1 && account.TryGetMember("alias", out var alias) && alias.Value is JsonString { Value.Length: > 0 } text)
        {
            context.Report(NoProvider, text.Span, null, text.Value);
        }

        CheckSecrets(context, account);
        foreach (var member in account.Members)
        {
            if (member.Value is JsonObject credentials)
            {
                CheckSecrets(context, credentials);
            }
        }
    }

    private static void CheckSecrets(LintContext context, JsonObject owner)
    {
        foreach (var member in owner.Members)
        {
            string name = member.Name.Replace("_", "").Replace("-", "");
            bool isSecret = Array.Exists(Secrets, secret => string.Equals(secret, name, StringComparison.OrdinalIgnoreCase))
                && member.Value is JsonString { Value.Length: > 0 and < LongestPassword } value
                && !Placeholders.IsPlaceholder(value.Value);
            if (isSecret)
            {
                context.Report(Secret, member.Span, JsonEdits.Remove(context.Text, owner, member, isSafe: false), member.Name);
            }
        }
    }
}
