using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about invisible characters and secrets in strings, in any property.</summary>
internal sealed class ContentRules : AppRuleSet
{
    public static readonly Rule Invisible = new(
        "DOMO1040", RuleSeverity.Warning, "Invisible character in a name", "'{0}' contains the invisible character {1}; remove it")
    {
        Why = "Zero-width characters, soft hyphens and no-break spaces are copied along with a name from a page or a chat. Domo compares "
            + "names character by character, so it is not the name that you read.",
        Bad = AppExamples.With("\"flags\": { ⟦\"authentication-\u200Bcookies-disabled\"⟧: true }"),
        Good = AppExamples.With("\"flags\": { \"authentication-cookies-disabled\": true }"),
    };

    /// <summary>Arguments: the property, what its value looks like.</summary>
    public static readonly Rule Secret = new(
        "DOMO1041",
        RuleSeverity.Warning,
        "Secret in the manifest",
        "The value of '{0}' looks like {1}, and all users of the app can read the manifest. Revoke it and remove it.")
    {
        Why = "`domo publish` uploads the manifest as one of the app's files, which browsers download, and most manifests are in a "
            + "repository as well. An app that runs in Domo needs no token, because its user is signed in. The credentials of an account "
            + "stay in Domo; the manifest only names the account.",
        Bad = AppExamples.With("\"developerToken\": ⟦\"DDCI00000000000000000000000000000000000000000000\"⟧"),
        Good = AppExamples.Sound,
    };

    private const int ShortestSecret = 30;
    private const int ShortestToken = 20;

    /// <summary>The properties whose value is compared exactly. The app's name is only displayed.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "alias", "aliasedName", "aliasName", "name", "type", "id", "proxyId", "dataSetId", "modelId", "packageId", "functionName", "startName",
        "version", "applyOn", "defaultPermission",
    };

    private static readonly string[] SecretNames = ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "APIKEY", "ACCESSKEY", "CLIENTKEY"];

    public override IReadOnlyList<Rule> Rules { get; } = [Invisible, Secret];

    /// <summary>Checks the whole tree iteratively: values may be nested deeper than the call stack allows.</summary>
    protected override void Check(LintContext context, JsonObject root)
    {
        var pending = new Stack<(JsonValue Value, bool IsAccount)>();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            (var value, bool isAccount) = pending.Pop();
            if (value is JsonObject owner)
            {
                foreach (var member in owner.Members)
                {
                    bool isApp = ReferenceEquals(owner, root);
                    CheckName(context, member, isApp);
                    CheckText(context, member, isApp, isAccount);
                    PushContainer(pending, member.Value, isAccount || (isApp && Spellings.Accounts.Matches(member.Name)));
                }
            }
            else if (value is JsonArray array)
            {
                foreach (var item in array.Items)
                {
                    PushContainer(pending, item, isAccount);
                }
            }
        }
    }

    private static void PushContainer(Stack<(JsonValue Value, bool IsAccount)> pending, JsonValue value, bool isAccount)
    {
        if (value is JsonObject or JsonArray)
        {
            pending.Push((value, isAccount));
        }
    }

    private static void CheckName(LintContext context, JsonMember member, bool isApp)
    {
        // Names of the author's notes may contain any character.
        if (InvisibleCharacters.FirstIn(member.Name) is { } inName
            && (!isApp || Spellings.IsDocumented(InvisibleCharacters.Clean(member.Name))))
        {
            ReportInvisible(context, member.NameSpan, member.Name, inName);
        }
    }

    private static void CheckText(LintContext context, JsonMember member, bool isApp, bool isAccount)
    {
        if (member.Value is not JsonString text)
        {
            return;
        }

        bool isShown = isApp && string.Equals(member.Name, Spellings.Name.Name, StringComparison.Ordinal);
        if (!isShown && InvisibleCharacters.FirstIn(text.Value) is { } inText && Names.Contains(member.Name))
        {
            ReportInvisible(context, text.Span, text.Value, inText);
        }

        // Secrets of accounts are reported by the rules about accounts.
        if (!isAccount && text.Value.Length >= ShortestToken && DescribeSecret(member.Name, text.Value) is { } secret)
        {
            context.Report(Secret, text.Span, null, member.Name, secret);
        }
    }

    private static void ReportInvisible(LintContext context, SourceSpan span, string text, string character)
    {
        string clean = InvisibleCharacters.Clean(text);
        context.Report(Invisible, span, new Fix("Remove the invisible characters", [new(span, CompactJson.Quote(clean))]), clean, character);
    }

    private static string? DescribeSecret(string name, string text)
    {
        if (!IsRun(text, out bool hasDigit))
        {
            return null;
        }

        return text.StartsWith("DDCI", StringComparison.Ordinal) ? "a Domo developer token"
            : text.Length >= ShortestSecret && hasDigit && IsNameOfSecret(name) && !Placeholders.IsPlaceholder(text) ? "a secret"
            : null;
    }

    /// <summary>Returns whether a string consists of Base64 characters.</summary>
    private static bool IsRun(string text, out bool hasDigit)
    {
        hasDigit = false;
        foreach (char c in text)
        {
            hasDigit |= JsonCharacters.IsDigit(c);
            if (c is not ('+' or '/' or '=' or '_') && !AsciiText.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNameOfSecret(string name)
    {
        string plain = name.Replace("_", "").Replace("-", "").ToUpperInvariant();
        return Array.Exists(SecretNames, secret => plain.EndsWith(secret, StringComparison.Ordinal));
    }
}
