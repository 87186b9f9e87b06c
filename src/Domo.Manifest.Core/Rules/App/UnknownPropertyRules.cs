using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>
/// Rules about properties of the app that Domo silently ignores. Authors keep notes in such properties, so only those are reported
/// that were probably meant to have an effect.
/// </summary>
internal sealed class UnknownPropertyRules : AppRuleSet
{
    private static readonly Rule OfCollection = new(
        "DOMO1031",
        RuleSeverity.Warning,
        "Collection property outside a collection",
        "'{0}' has no effect here; move it into an entry of 'collectionsMapping'")
    {
        Why = "Each collection has its own setting of whether its documents are copied to a dataset, next to the schema of that dataset.",
        Bad = AppExamples.With("⟦\"syncEnabled\"⟧: true"),
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
        ["thumbnail"] = "save a picture of 300 by 300 pixels as thumbnail.png next to the manifest",
        ["main"] = "an app always starts with index.html",
        ["allowedDomains"] = "administrators of the instance decide which servers an app may call",
        ["proxies"] = "use a Code Engine function or an account to call other servers",
    };

    /// <summary>Properties of collections that authors write at the top level.</summary>
    public static readonly string[] OfCollections = ["syncEnabled", "syncConfig"];

    public override IReadOnlyList<Rule> Rules { get; } = [PropertyNameRules.Misspelt, PropertyNameRules.WithoutEffect, OfCollection];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var member in root.Members)
        {
            if (Instead.TryGetValue(member.Name, out string? instead))
            {
                var remove = JsonEdits.Remove(context.Text, root, member, isSafe: false);
                context.Report(PropertyNameRules.WithoutEffect, member.NameSpan, remove, member.Name, "", instead);
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
        // Other rules report a missing name or version, and misspelled lists.
        if (NearMisses.Meant(root, member.Name) is { } meant
            && !ReferenceEquals(meant, Spellings.Name)
            && !ReferenceEquals(meant, Spellings.Version)
            && !IsMisspeltList(root, member))
        {
            var rename = JsonEdits.Rename(member, meant.Name, isSafe: NearMisses.IsSame(member.Name, meant));
            context.Report(PropertyNameRules.Misspelt, member.NameSpan, rename, member.Name, "", meant.Name);
        }
    }
}
