using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>The lists of accounts and actions, and what their entries are.</summary>
internal sealed class AccountListRules : RuleSet
{
    /// <summary>The names under which Domo reads accounts.</summary>
    public static readonly string[] Names = ["accountsMapping", "accountMapping"];

    public static readonly Rule OtherName = new(
        "DOMO6001",
        RuleSeverity.Warning,
        "The accounts stand under another name",
        "Domo does not read 'accounts', so the app gets none of them; write 'accountsMapping', and in each entry an alias")
    {
        Why = "Domo's guide to Domo Actions says accountMapping and Domo's own API accountsMapping. Domo ignores a property that it does not know, so nobody is "
            + "asked to choose an account.",
        Bad = AccountExamples.List("⟦\"accounts\"⟧", """[{ "name": "sheets", "type": "google-sheets" }]"""),
        Good = AccountExamples.List("\"accountsMapping\"", """[{ "alias": "sheets", "type": "google-sheets" }]"""),
    };

    public static readonly Rule NotList = new(
        "DOMO6002",
        RuleSeverity.Error,
        "The accounts or actions are not a list",
        "'{0}' is {1}, where Domo wants a list; write [ ] around the entries, or [] for none")
    {
        Why = "All of Domo's mappings are lists of objects; where Domo's documents show these, they are lists too.",
        Bad = AccountExamples.List("\"accountsMapping\"", "⟦" + AccountExamples.Sheets + "⟧"),
        Good = AccountExamples.List("\"accountsMapping\"", "[" + AccountExamples.Sheets + "]"),
    };

    public static readonly Rule EntryNotObject = new(
        "DOMO6003",
        RuleSeverity.Error,
        "An account or action is not an object",
        "{0} in '{1}' is not an object; write an object with an alias")
    {
        Why = "All of Domo's mappings are lists of objects, each known to the app by its alias.",
        Bad = AccountExamples.Accounts("⟦\"sheets\"⟧"),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

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

    public override IReadOnlyList<Rule> Rules { get; } = [OtherName, NotList, EntryNotObject, NoProvider, Secret];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        CheckOtherName(context, root);
        foreach (var list in Members.ListsOf(root, Spellings.Accounts))
        {
            bool isRead = Array.IndexOf(Names, list.Name) >= 0;
            CheckList(context, list, isRead);
            foreach (var item in Members.ItemsOf(list))
            {
                CheckAccount(context, item as JsonObject, isRead);
            }
        }

        foreach (var list in Members.ListsOf(root, Spellings.Actions))
        {
            CheckList(context, list, isRead: true);
        }
    }

    private static void CheckOtherName(LintContext context, JsonObject root)
    {
        bool hasOther = root.TryGetMember(Names[0], out _) || root.TryGetMember(Names[1], out _);
        if (hasOther || !root.TryGetMember("accounts", out var list) || list.Value is not JsonArray { Items.Count: > 0 } entries)
        {
            return;
        }

        List<TextEdit> edits = [new(list.NameSpan, JsonEdits.Quote(Names[0]))];
        foreach (var item in entries.Items)
        {
            if (item is JsonObject entry && !entry.TryGetMember("alias", out _) && entry.TryGetMember("name", out var name))
            {
                edits.Add(new(name.NameSpan, JsonEdits.Quote("alias")));
            }
        }

        context.Report(OtherName, list.NameSpan, new Fix($"Rename to '{Names[0]}'", edits, IsSafe: false));
    }

    private static void CheckList(LintContext context, JsonMember list, bool isRead)
    {
        if (!isRead || list.Value is JsonMissing or JsonLiteral { Kind: JsonKind.Null })
        {
            return;
        }

        if (list.Value is not JsonArray entries)
        {
            var fix = list.Value is JsonObject entry && entry.TryGetMember("alias", out _)
                ? new Fix("Make it a list", [new(new SourceSpan(entry.Span.Start, 0), "["), new(new SourceSpan(entry.Span.End, 0), "]")])
                : null;
            context.Report(NotList, list.Value.Span, fix, list.Name, CompactJson.Excerpt(list.Value));
            return;
        }

        foreach (var item in entries.Items)
        {
            if (item is not (JsonObject or JsonMissing))
            {
                var remove = JsonEdits.RemoveNull(context.Text, entries, item);
                context.Report(EntryNotObject, item.Span, remove, CompactJson.Excerpt(item), list.Name);
            }
        }
    }

    private static void CheckAccount(LintContext context, JsonObject? account, bool isRead)
    {
        if (account is null)
        {
            return;
        }

        bool isAlone = true;
        foreach (var member in account.Members)
        {
            isAlone &= member.Name == "alias" || IsSecret(member);
        }

        if (isRead && isAlone && account.TryGetMember("alias", out var alias) && alias.Value is JsonString { Value.Length: > 0 } text)
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
            if (IsSecret(member))
            {
                context.Report(Secret, member.Span, JsonEdits.Remove(context.Text, owner, member, isSafe: false), member.Name);
            }
        }
    }

    private static bool IsSecret(JsonMember member)
    {
        string name = member.Name.Replace("_", "").Replace("-", "");
        return Array.Exists(Secrets, secret => string.Equals(secret, name, StringComparison.OrdinalIgnoreCase))
            && member.Value is JsonString { Value.Length: > 0 and < LongestPassword } value
            && !Placeholders.IsPlaceholder(value.Value);
    }
}
