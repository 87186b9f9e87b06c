using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Properties of the app that Domo ignores. Domo says nothing about any of them, and authors keep notes in them, so only those speak
/// that were probably meant to do something.
/// </summary>
internal sealed class UnknownPropertyRules : AppRuleSet
{
    public static readonly Rule NearMiss = new(
        "DOMO1080",
        RuleSeverity.Warning,
        "A property is misspelt",
        "Domo does not know '{0}' and ignores it; did you mean '{1}'?")
    {
        Why = "Neither the official CLI nor Domo reports properties that it does not know. Names are case-sensitive.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"ProxyID"⟧: "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule WithoutEffect = new(
        "DOMO1081",
        RuleSeverity.Info,
        "A property has no effect",
        "Domo does not know '{0}' and ignores it; {1}")
    {
        Why = "These properties are found in manifests that were written after other formats, or by an AI assistant. No source of Domo's knows them.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"thumbnail"⟧: "thumbnail.png", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    public static readonly Rule OfCollection = new(
        "DOMO1082",
        RuleSeverity.Warning,
        "A property belongs into a collection",
        "Domo ignores '{0}' here, so nothing is synced by it; it belongs into an entry of 'collectionsMapping'")
    {
        Why = "Whether documents are copied into a dataset is set for each collection, together with the schema of that dataset.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", ⟦"syncEnabled"⟧: true, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
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

    /// <summary>Properties of other formats that Domo ignores, and what to do instead.</summary>
    public static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["thumbnail"] = "the picture is the file thumbnail.png beside the manifest, of 300 by 300 pixels",
        ["main"] = "an app always starts with index.html",
        ["allowedDomains"] = "which servers an app may call is set by the administrators of the instance",
        ["proxies"] = "requests to other servers need a Code Engine function or an account",
    };

    /// <summary>Properties of collections that authors write for the whole app.</summary>
    public static readonly string[] OfCollections = ["syncEnabled", "syncConfig"];

    public override IReadOnlyList<Rule> Rules { get; } = [NearMiss, WithoutEffect, OfCollection];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            if (Instead.TryGetValue(member.Name, out string? instead))
            {
                context.Report(WithoutEffect, member.NameSpan, JsonEdits.Remove(context.Text, root, member, isSafe: false), member.Name, instead);
            }
            else if (Array.IndexOf(OfCollections, member.Name) >= 0)
            {
                context.Report(OfCollection, member.NameSpan, JsonEdits.Remove(context.Text, root, member, isSafe: false), member.Name);
            }
            else if (InvisibleCharacters.FirstIn(member.Name) is null)
            {
                CheckNearMiss(context, root, member);
            }
        }
    }

    private static bool IsMisspeltList(JsonObject root, JsonMember member)
    {
        foreach (var (misspelt, _) in NearMisses.Lists(root))
        {
            if (ReferenceEquals(misspelt, member))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckNearMiss(LintContext context, JsonObject root, JsonMember member)
    {
        // A name or version that is missing is an error of its own, and so is a misspelt list.
        if (NearMisses.Meant(root, member.Name) is { } meant
            && !ReferenceEquals(meant, Spellings.Name)
            && !ReferenceEquals(meant, Spellings.Version)
            && !IsMisspeltList(root, member))
        {
            context.Report(NearMiss, member.NameSpan, JsonEdits.Rename(member, meant.Name, isSafe: NearMisses.IsSame(member.Name, meant)), member.Name, meant.Name);
        }
    }
}
