using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>Rules about the lists of accounts and actions, and the kind of their entries.</summary>
internal sealed class AccountListRules : RuleSet
{
    /// <summary>The names under which Domo reads accounts.</summary>
    public static readonly string[] Names = ["accountsMapping", "accountMapping"];

    private static readonly Rule NoProvider = new(
        "DOMO6001",
        RuleSeverity.Info,
        "Missing data provider",
        "Account '{0}' has only an alias; add 'dataProviderKey' with the key of its data provider")
    {
        Why = "Domo's guide to Domo Actions gives an account an alias and the key of its data provider, by which Domo selects the "
            + "accounts to choose from.",
        Bad = AccountExamples.Accounts("""{ "alias": ⟦"sheets"⟧ }"""),
        Good = AccountExamples.Accounts(AccountExamples.Sheets),
    };

    // ContentRules reports longer secrets, in any property.
    private const int LongestPassword = 30;

    private static readonly string[] Secrets =
        ["password", "passwd", "pwd", "secret", "clientSecret", "token", "accessToken", "refreshToken", "apiKey", "apiToken", "privateKey", "passphrase"];

    public override IReadOnlyList<Rule> Rules { get; } = [NoProvider, KindRules.Error, PropertyNameRules.Misspelt, ContentRules.Secret];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        CheckOtherName(context, root);
        foreach (var list in PropertyLookup.ListsOf(root, Spellings.Accounts))
        {
            bool isRead = Array.IndexOf(Names, list.Name) >= 0;
            CheckList(context, list, isRead);
            foreach (var item in PropertyLookup.ItemsOf(list))
            {
                CheckAccount(context, item as JsonObject, isRead);
            }
        }

        foreach (var list in PropertyLookup.ListsOf(root, Spellings.Actions))
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

        List<TextEdit> edits = [new(list.NameSpan, CompactJson.Quote(Names[0]))];
        foreach (var item in entries.Items)
        {
            if (item is JsonObject entry && !entry.TryGetMember("alias", out _) && entry.TryGetMember("name", out var name))
            {
                edits.Add(new(name.NameSpan, CompactJson.Quote("alias")));
            }
        }

        var fix = new Fix($"Rename to '{Names[0]}'", edits, IsSafe: false);
        context.Report(PropertyNameRules.Misspelt, list.NameSpan, fix, list.Name, "", Names[0]);
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
                ? new Fix("Wrap in an array", [new(new SourceSpan(entry.Span.Start, 0), "["), new(new SourceSpan(entry.Span.End, 0), "]")])
                : null;
            KindRules.Report(context, KindRules.Error, list.Value, $"'{list.Name}'", "an array of objects", fix);
            return;
        }

        foreach (var item in entries.Items)
        {
            if (item is not (JsonObject or JsonMissing))
            {
                var remove = JsonEdits.RemoveNull(context.Text, entries, item);
                KindRules.Report(context, KindRules.Error, item, $"An entry of '{list.Name}'", "an object", remove);
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
                var remove = JsonEdits.Remove(context.Text, owner, member, isSafe: false);
                context.Report(ContentRules.Secret, member.Span, remove, member.Name, "a secret");
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
