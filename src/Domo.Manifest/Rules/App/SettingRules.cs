using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The settings that are true or false, and those about permissions.</summary>
internal sealed class SettingRules : AppRuleSet
{
    public static readonly Rule FullPageName = new(
        "DOMO1050",
        RuleSeverity.Warning,
        "fullpage is misspelt",
        "Domo reads 'fullpage', all in lower case, and ignores '{0}', so the app stays in its card; rename it to 'fullpage'")
    {
        Why = "Domo's guide and the official CLI spell it fullpage. One page of Domo's own FAQ writes full-page, and several authors fullPage: it "
            + "does nothing, and the app keeps the size of its card.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"fullPage"⟧: true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "fullpage": true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotBoolean = new(
        "DOMO1051",
        RuleSeverity.Warning,
        "A setting is not true or false",
        "'{0}' is {1}, and Domo wants true or false without quotes")
    {
        Why = "Domo's type definitions say that this is a boolean. In JavaScript every text is true, \"false\" too; Domo's server may refuse it.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "fullpage": ⟦"true"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "fullpage": true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule OAuthName = new(
        "DOMO1052",
        RuleSeverity.Warning,
        "oAuthEnabled is misspelt",
        "The official CLI reads 'oAuthEnabled' with a capital A and ignores '{0}', so the app gets no OAuth tokens; rename it to 'oAuthEnabled'")
    {
        Why = "The official CLI and its proxy look for oAuthEnabled. Domo's server answers with oauthEnabled, from where it is copied.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"oauthEnabled"⟧: true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "oAuthEnabled": true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Flags = new(
        "DOMO1053",
        RuleSeverity.Warning,
        "The flags are not true or false by name",
        "'flags' is an object of names, each true or false, but here is {0}")
    {
        Why = "Domo's type definitions say that flags maps names to booleans, such as authentication-cookies-disabled in the guide to app sessions.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "flags": { "authentication-cookies-disabled": ⟦"true"⟧ }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "flags": { "authentication-cookies-disabled": true }, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule Scopes = new(
        "DOMO1054",
        RuleSeverity.Warning,
        "The scopes are not a list of texts",
        "'scopes' is a list of texts, but here is {0}")
    {
        Why = "The official CLI puts domoapps in front of the scopes and joins them for the token request. Of a text it joins the letters.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "scopes": ⟦"user"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "scopes": [ "user" ], "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private const string OAuth = "oAuthEnabled";

    /// <summary>The settings that are true or false, under every name that authors give them.</summary>
    public static readonly string[] Booleans =
    [
        "fullpage", "fullPage", "full-page", OAuth, "oauthEnabled", "draft", "publicAssetsEnabled",
        "allowGeolocation", "allowCamera", "allowMic", "allowBluetooth", "allowNFC",
    ];

    public override IReadOnlyList<Rule> Rules { get; } = [FullPageName, NotBoolean, OAuthName, Flags, Scopes];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (string alternative in Spellings.FullPage.Alternatives)
        {
            CheckName(context, root, FullPageName, alternative, Spellings.FullPage.Name);
        }

        CheckName(context, root, OAuthName, "oauthEnabled", OAuth);
        foreach (string name in Booleans)
        {
            if (root.TryGetMember(name, out var member) && !IsBoolean(member.Value))
            {
                context.Report(NotBoolean, member.Value.Span, ToBoolean(member.Value), name, CompactJson.Excerpt(member.Value));
            }
        }

        CheckFlags(context, root);
        CheckScopes(context, root);
    }

    private static void CheckName(LintContext context, JsonObject root, Rule rule, string name, string right)
    {
        if (root.TryGetMember(name, out var member))
        {
            bool isThereToo = root.TryGetMember(right, out _);
            context.Report(rule, member.NameSpan, isThereToo ? JsonEdits.Remove(context.Text, root, member, isSafe: false) : JsonEdits.Rename(member, right), name);
        }
    }

    private static void CheckFlags(LintContext context, JsonObject root)
    {
        if (!root.TryGetMember("flags", out var flags))
        {
            return;
        }

        if (flags.Value is JsonObject byName)
        {
            foreach (var flag in byName.Members)
            {
                if (!IsBoolean(flag.Value))
                {
                    context.Report(Flags, flag.Value.Span, ToBoolean(flag.Value), $"'{flag.Name}': {CompactJson.Excerpt(flag.Value)}");
                }
            }
        }
        else if (!IsBoolean(flags.Value) || flags.Value.Kind is JsonKind.True or JsonKind.False)
        {
            context.Report(Flags, flags.Value.Span, null, CompactJson.Excerpt(flags.Value));
        }
    }

    private static void CheckScopes(LintContext context, JsonObject root)
    {
        if (!root.TryGetMember("scopes", out var scopes) || scopes.Value is JsonMissing or JsonLiteral { Kind: JsonKind.Null })
        {
            return;
        }

        if (scopes.Value is not JsonArray list)
        {
            var fix = scopes.Value is JsonString only ? JsonEdits.ChangeToJson(only, "[ " + JsonEdits.Quote(only.Value) + " ]") : null;
            context.Report(Scopes, scopes.Value.Span, fix, CompactJson.Excerpt(scopes.Value));
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not (JsonString or JsonMissing))
            {
                context.Report(Scopes, item.Span, null, CompactJson.Excerpt(item));
            }
        }
    }

    /// <summary>Null is as good as absent, and of a missing value the text's own rules speak.</summary>
    private static bool IsBoolean(JsonValue value) => value.Kind is JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing;

    private static Fix? ToBoolean(JsonValue value) =>
        BooleanValues.MeantJson(value) is { } meant ? JsonEdits.ChangeToJson(value, meant) : null;
}
