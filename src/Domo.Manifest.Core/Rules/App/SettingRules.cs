using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about boolean settings, and the scopes of OAuth tokens.</summary>
internal sealed class SettingRules : AppRuleSet
{
    private const string OAuth = "oAuthEnabled";

    /// <summary>The boolean settings, under every name that authors use.</summary>
    public static readonly string[] Booleans =
    [
        "fullpage", "fullPage", "full-page", OAuth, "oauthEnabled", "draft", "publicAssetsEnabled",
        "allowGeolocation", "allowCamera", "allowMic", "allowBluetooth", "allowNFC",
    ];

    public override IReadOnlyList<Rule> Rules { get; } = [KindRules.Warning, PropertyNameRules.Misspelt];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (string alternative in Spellings.FullPage.Alternatives)
        {
            CheckName(context, root, alternative, Spellings.FullPage.Name);
        }

        CheckName(context, root, "oauthEnabled", OAuth);
        foreach (string name in Booleans)
        {
            if (root.TryGetMember(name, out var member) && !IsBoolean(member.Value))
            {
                ReportNotBoolean(context, member.Value, $"'{name}'");
            }
        }

        CheckFlags(context, root);
        CheckScopes(context, root);
    }

    private static void CheckName(LintContext context, JsonObject root, string name, string right)
    {
        if (root.TryGetMember(name, out var member))
        {
            bool isThereToo = root.TryGetMember(right, out _);
            var fix = isThereToo ? JsonEdits.Remove(context.Text, root, member, isSafe: false) : JsonEdits.Rename(member, right);
            context.Report(PropertyNameRules.Misspelt, member.NameSpan, fix, name, "", right);
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
                    ReportNotBoolean(context, flag.Value, $"Flag '{flag.Name}'");
                }
            }
        }
        else if (!IsBoolean(flags.Value) || flags.Value.Kind is JsonKind.True or JsonKind.False)
        {
            KindRules.Report(context, KindRules.Warning, flags.Value, "'flags'", "an object of booleans");
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
            var fix = scopes.Value is JsonString only ? JsonEdits.ChangeToJson(only, "[ " + CompactJson.Quote(only.Value) + " ]") : null;
            KindRules.Report(context, KindRules.Warning, scopes.Value, "'scopes'", "an array of strings", fix);
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not (JsonString or JsonMissing))
            {
                KindRules.Report(context, KindRules.Warning, item, "A scope", "a string");
            }
        }
    }

    /// <summary>Returns whether a value is a boolean, or absent. The rules about the JSON text report missing values.</summary>
    private static bool IsBoolean(JsonValue value) => value.Kind is JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing;

    private static void ReportNotBoolean(LintContext context, JsonValue value, string subject)
    {
        var fix = BooleanValues.MeantJson(value) is { } meant ? JsonEdits.ChangeToJson(value, meant) : null;
        KindRules.Report(context, KindRules.Warning, value, subject, "true or false", fix);
    }
}
