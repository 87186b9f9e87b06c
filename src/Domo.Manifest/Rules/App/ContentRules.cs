using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>What texts hold, wherever they stand: characters that nobody sees, and secrets.</summary>
internal sealed class ContentRules : AppRuleSet
{
    public static readonly Rule Invisible = new(
        "DOMO1085",
        RuleSeverity.Warning,
        "A name holds an invisible character",
        "'{0}' holds {1}, which nobody sees, so to Domo it is another name than the one you read; write '{0}' by hand")
    {
        Why = "Zero-width characters, soft hyphens and no-break spaces come along when a name is copied from a page or a chat. Domo compares names "
            + "character by character.",
        Bad = new("{ \"name\": \"Sales\", \"version\": \"1.0.0\", \"flags\": { ⟦\"authentication-\u200Bcookies-disabled\"⟧: true }, \"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": [] }"),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "flags": { "authentication-cookies-disabled": true }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Secret = new(
        "DOMO1095",
        RuleSeverity.Warning,
        "The manifest holds a secret",
        "The value of '{0}' looks like {1}, and the manifest is published with the app, where every user can read it; revoke it, and keep the next one out of the file")
    {
        Why = "The official CLI uploads the manifest as one of the app's files, and most are in a repository as well. An app inside of Domo needs no token, "
            + "as its user is signed in.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "developerToken": ⟦"DDCI00000000000000000000000000000000000000000000"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private const int ShortestSecret = 30;
    private const int ShortestToken = 20;

    /// <summary>The properties whose text is compared character by character. The name of the app is only shown.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "alias", "aliasedName", "aliasName", "name", "type", "id", "proxyId", "dataSetId", "modelId", "packageId", "functionName", "startName",
        "version", "applyOn", "defaultPermission",
    };

    private static readonly string[] SecretNames = ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "APIKEY", "ACCESSKEY", "CLIENTKEY"];

    public override IReadOnlyList<Rule> Rules { get; } = [Invisible, Secret];

    /// <summary>Goes through the whole tree without recursion, as it may be deeper than the stack.</summary>
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
        // A note keeps what it likes in its name.
        if (InvisibleCharacters.FirstIn(member.Name) is { } inName && (!isApp || Spellings.IsDocumented(InvisibleCharacters.Clean(member.Name))))
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

        // The rules about accounts know their secrets.
        if (!isAccount && text.Value.Length >= ShortestToken && DescribeSecret(member.Name, text.Value) is { } secret)
        {
            context.Report(Secret, text.Span, null, member.Name, secret);
        }
    }

    private static void ReportInvisible(LintContext context, SourceSpan span, string text, string character)
    {
        string clean = InvisibleCharacters.Clean(text);
        context.Report(Invisible, span, new Fix("Remove what is invisible", [new(span, JsonEdits.Quote(clean))]), clean, character);
    }

    private static string? DescribeSecret(string name, string text)
    {
        if (!IsRun(text, out bool hasDigit))
        {
            return null;
        }

        return text.StartsWith("DDCI", StringComparison.Ordinal) ? "a developer token of Domo"
            : text.Length >= ShortestSecret && hasDigit && IsNameOfSecret(name) && !Placeholders.IsPlaceholder(text) ? "a secret"
            : null;
    }

    /// <summary>Nothing but letters and digits, and what Base64 has besides.</summary>
    private static bool IsRun(string text, out bool hasDigit)
    {
        hasDigit = false;
        foreach (char c in text)
        {
            hasDigit |= c is >= '0' and <= '9';
            if (!(c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '/' or '=' or '_'))
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
