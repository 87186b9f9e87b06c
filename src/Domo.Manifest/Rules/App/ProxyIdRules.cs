using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The id of the app instance that a developer's machine sends its requests to.</summary>
internal sealed class ProxyIdRules : AppRuleSet
{
    public static readonly Rule Missing = new(
        "DOMO1030",
        RuleSeverity.Warning,
        "The proxyId is missing",
        "'{0}' needs a proxyId on a developer's machine, and without one every request of domo dev to it fails; copy it from the address of the app's frame in Domo")
    {
        Why = "AppDB, workflows and Code Engine belong to a card, not to a design, so Domo's guide wants the id of one. Without it the official "
            + "proxy makes up a random one, and Domo knows no such app. The published app needs none.",
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

    public static readonly Rule Placeholder = new(
        "DOMO1031",
        RuleSeverity.Warning,
        "The proxyId was not filled in",
        "The proxyId {0} was never filled in, so requests of domo dev to AppDB, workflows and Code Engine fail; copy it from the address of the app's frame in Domo, or remove it")
    {
        Why = "The official proxy sends local requests to the host of that name, and there is none.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": ⟦"[YOUR_PROXY_ID]"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule NotUuid = new(
        "DOMO1032",
        RuleSeverity.Warning,
        "The proxyId is not a UUID",
        "The proxyId {0} is no UUID, so requests of domo dev find no app; copy the first part of the address of the app's frame in Domo")
    {
        Why = "Domo's guide takes the proxyId from the address of the frame that the app runs in, and that starts with a UUID.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": ⟦"6f1f9a52-3f0e-4c0e"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule PackageName = new(
        "DOMO1033",
        RuleSeverity.Warning,
        "The proxyId is a name",
        "The proxyId '{0}' looks like the name of a Code Engine package; Domo documents only the UUID from the address of the app's frame")
    {
        Why = "Some authors report that their functions work with the package's name as the proxyId. Domo's guide knows only the UUID of the app "
            + "instance, and domo dev looks for a host of that name.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "proxyId": ⟦"sales-functions"⟧,
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
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
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
            """),
    };

    public static readonly Rule SameAsId = new(
        "DOMO1034",
        RuleSeverity.Warning,
        "The proxyId is the app's id",
        "The proxyId is the id of the design, which runs nowhere, so requests of domo dev fail; copy it from the address of the app's frame in Domo")
    {
        Why = "The id names the design in the Asset Library, the proxyId one card made from it. Domo gives the two different ids.",
        Bad = new("""{ "id": "d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f", "name": "Sales", "version": "1.0.0", "proxyId": ⟦"d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f"⟧, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "id": "d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f", "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule OldName = new(
        "DOMO1035",
        RuleSeverity.Warning,
        "The proxyId has a name of old",
        "'{0}' is a former name of proxyId that the proxy of domo dev no longer reads; rename it to 'proxyId'")
    {
        Why = "The official CLI means to rename appContextId and cardId when it publishes, but a mistake in it keeps it from ever doing so, and "
            + "its proxy reads proxyId alone.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"appContextId"⟧: "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    private static readonly Spelling[] Users = [Spellings.Collections, Spellings.Workflows, Spellings.Packages];

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, Placeholder, NotUuid, PackageName, SameAsId, OldName];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (string old in Spellings.ProxyId.Alternatives)
        {
            if (root.TryGetMember(old, out var member) && member is { Value: not JsonMissing })
            {
                context.Report(OldName, member.NameSpan, FixOldName(context, root, member), old);
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
            case JsonString text when text.Value.Trim().Length == 0 || text.Value == "{}" || Placeholders.IsIdPlaceholder(text.Value):
                context.Report(Placeholder, text.Span, null, CompactJson.Excerpt(text));
                break;
            case JsonString text when Uuids.IsUuid(text.Value.Trim()):
                context.Report(NotUuid, text.Span, JsonEdits.ChangeTo(text, text.Value.Trim()), CompactJson.Excerpt(text));
                break;
            case JsonString text when IsName(text.Value) && FindUsed(root, Spellings.Packages) is not null:
                context.Report(PackageName, text.Span, null, text.Value);
                break;
            case { } other:
                context.Report(NotUuid, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    private static void CheckMissing(LintContext context, JsonObject root)
    {
        foreach (var user in Users)
        {
            if (FindUsed(root, user) is { } member)
            {
                if (!context.HidesMembers && NearMisses.Find(root, Spellings.ProxyId) is null)
                {
                    context.Report(Missing, BraceOf(root), null, member.Name);
                }

                return;
            }
        }
    }

    /// <summary>A list with something in it; an entry that stands there without the list's brackets is something.</summary>
    private static JsonMember? FindUsed(JsonObject root, Spelling list)
    {
        foreach (var member in Members.ListsOf(root, list))
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
            context.Report(SameAsId, proxyId.Span, null);
        }
    }

    /// <summary>A card's id can be a number, which is no proxyId under any name.</summary>
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

    /// <summary>Letters first: what starts with a digit or is a run of hexadecimal digits is rather a part of an id.</summary>
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
}
