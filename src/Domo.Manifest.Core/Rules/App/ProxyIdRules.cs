using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the ID of the app instance that local requests are proxied to.</summary>
internal sealed class ProxyIdRules : AppRuleSet
{
    public static readonly Rule Missing = new(
        "DOMO1006",
        RuleSeverity.Warning,
        "Missing proxyId",
        "Local development with '{0}' needs 'proxyId'. Copy it from the URL of the app's iframe.")
    {
        Why = "AppDB, workflows and Code Engine belong to a card, not to a design, so Domo's guide asks for the ID of an app instance. "
            + "Without it, the proxy of the official CLI makes up a random ID, which Domo does not know. The published app does not need "
            + "it.",
        Bad = new(
            """
            ⟦{⟧
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [],
              "collectionsMapping": [
                { "name": "comments", "syncEnabled": true, "schema": { "columns": [ { "name": "text", "type": "STRING" } ] } }
              ]
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [],
              "collectionsMapping": [
                { "name": "comments", "syncEnabled": true, "schema": { "columns": [ { "name": "text", "type": "STRING" } ] } }
              ]
            }
            """),
    };

    private static readonly Rule NotInstance = new(
        "DOMO1007",
        RuleSeverity.Warning,
        "proxyId is not the ID of an app instance",
        "'proxyId' repeats 'id', the ID of the design. Copy the proxyId from the URL of the app's iframe.")
    {
        Why = "`id` names the design in the Asset Library, `proxyId` one card made from it, and Domo gives the two different IDs. Some "
            + "authors report that Code Engine works with the name of the package as the proxyId, but Domo documents only the ID of the "
            + "app instance, and the proxy of `domo dev` looks for a host of that name.",
        Bad = WithId("⟦\"d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f\"⟧"),
        Good = WithId("\"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\""),
    };

    private static readonly RuleMessage PackageName = NotInstance.Also(
        "The proxyId '{0}' looks like the name of a package. Copy it from the URL of the app's iframe.",
        bad: WithPackage("⟦\"sales-functions\"⟧"),
        good: WithPackage("\"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\""));

    private static readonly Spelling[] Users = [Spellings.Collections, Spellings.Workflows, Spellings.Packages];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        Missing.Message, NotInstance.Message, PackageName,
        PlaceholderRules.Warning.Message, IdRules.Warning.Message, IdRules.Empty.Message, PropertyNameRules.Misspelt.Message,
    ];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (string old in Spellings.ProxyId.Alternatives)
        {
            if (root.TryGetMember(old, out var member) && member is { Value: not JsonMissing })
            {
                var fix = FixOldName(context, root, member);
                context.Report(PropertyNameRules.Misspelt, member.NameSpan, fix, old, "", Spellings.ProxyId.Name);
            }
        }

        switch (root.Find(Spellings.ProxyId)?.Value)
        {
            case null or JsonLiteral { Kind: JsonKind.Null }:
                CheckMissing(context, root);
                break;
            case JsonMissing:
                break;
            case JsonString text when Uuids.IsUuid(text.Value) && !Placeholders.IsPlaceholder(text.Value):
                CheckDiffersFromId(context, root, text);
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                IdRules.ReportEmpty(context, text, "proxyId", "", "Copy it from the URL of the app's iframe, or remove it.");
                break;
            case JsonString text when text.Value == "{}" || Placeholders.IsIdPlaceholder(text.Value):
                PlaceholderRules.Report(context, PlaceholderRules.Warning, text, "'proxyId'");
                break;
            case JsonString text when Uuids.IsUuid(text.Value.Trim()):
                ReportInvalid(context, text, JsonEdits.ChangeTo(text, text.Value.Trim()));
                break;
            case JsonString text when IsName(text.Value) && FindUsed(root, Spellings.Packages) is not null:
                context.Report(PackageName, text.Span, null, text.Value);
                break;
            case { } other:
                ReportInvalid(context, other, fix: null);
                break;
        }
    }

    private static void ReportInvalid(LintContext context, JsonValue value, Fix? fix) =>
        IdRules.Report(context, IdRules.Warning, value, "proxyId", "Copy the UUID at the start of the URL of the app's iframe.", fix);

    private static void CheckMissing(LintContext context, JsonObject root)
    {
        foreach (var user in Users)
        {
            if (FindUsed(root, user) is { } member)
            {
                if (!context.HidesMembers && NearMisses.Find(root, Spellings.ProxyId) is null)
                {
                    context.Report(Missing, root.Opening, null, member.Name);
                }

                return;
            }
        }
    }

    /// <summary>Returns the list if it has an entry, even one without the surrounding array.</summary>
    private static JsonMember? FindUsed(JsonObject root, Spelling list)
    {
        foreach (var member in PropertyLookup.ListsOf(root, list))
        {
            if (member.Value is JsonArray { Items.Count: > 0 } or JsonObject { Members.Count: > 0 })
            {
                return member;
            }
        }

        return null;
    }

    private static void CheckDiffersFromId(LintContext context, JsonObject root, JsonString proxyId)
    {
        if (root.Find(Spellings.Id)?.Value is JsonString id && string.Equals(id.Value, proxyId.Value, StringComparison.OrdinalIgnoreCase))
        {
            context.Report(NotInstance, proxyId.Span, null);
        }
    }

    /// <summary>Renames the property only if its value is a proxyId: a card's ID can be a number.</summary>
    private static Fix? FixOldName(LintContext context, JsonObject root, JsonMember member)
    {
        if (root.TryGetMember(Spellings.ProxyId.Name, out _))
        {
            return JsonEdits.Remove(context.Text, root, member, isSafe: false);
        }

        return member.Value is JsonString text && Uuids.IsUuid(text.Value) && ReferenceEquals(root.Find(Spellings.ProxyId), member)
            ? JsonEdits.Rename(member, Spellings.ProxyId.Name)
            : null;
    }

    /// <summary>
    /// Returns whether a string is a name. Hexadecimal digits, or a string that starts with a digit, are probably part of an ID.
    /// </summary>
    private static bool IsName(string text)
    {
        bool hasNameLetter = false;
        foreach (char c in text)
        {
            hasNameLetter |= c is (> 'f' and <= 'z') or (> 'F' and <= 'Z');
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' '))
            {
                return false;
            }
        }

        return hasNameLetter && char.IsLetter(text[0]);
    }

    private static RuleExample WithId(string proxyId) =>
        AppExamples.With("\"id\": \"d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f\",\n  \"proxyId\": " + proxyId);

    private static RuleExample WithPackage(string proxyId) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": {{proxyId}},
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [],
          "packagesMapping": [
            {
              "alias": "addUp",
              "parameters": [ { "alias": "left", "type": "number", "nullable": false, "isList": false, "children": null } ],
              "output": { "alias": "sum", "type": "number", "nullable": false, "isList": false, "children": null }
            }
          ]
        }
        """);
}
