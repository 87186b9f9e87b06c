using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>
/// What becomes of the manifest when an environment is laid over it. The official tool merges <c>mapping</c> and <c>collections</c> entry by
/// entry and replaces everything else.
/// </summary>
internal sealed class OverrideMergeRules : RuleSet
{
    public static readonly Rule Unmatched = new(
        "DOMO8040",
        RuleSeverity.Warning,
        "An overriding entry matches nothing",
        "The manifest has no '{0}' in '{1}', so da apply-manifest drops this entry of '{2}' without a word; {3}")
    {
        Why = "The official tool merges the entries of mapping and collections that both files have, and keeps none that only the override file has.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": ⟦"sale"⟧, "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
    };

    public static readonly Rule ListLost = new(
        "DOMO8041",
        RuleSeverity.Error,
        "The override file spells a list otherwise than the manifest",
        "The manifest says '{0}' and '{1}' says '{2}', so the environment's manifest gets both, and domo publish then drops '{3}'; write '{0}' here")
    {
        Why = "The official tool compares names as they are and adds the second list beside the first. When the official CLI then publishes the file, it "
            + "renames the old spelling to the new one, over the list that is there.",
        Bad = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { ⟦"mapping"⟧: [{{FileExamples.Sales}}] } } }"""),
        Good = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { "datasetsMapping": [{{FileExamples.Sales}}] } } }"""),
    };

    public static readonly Rule ListTwice = new(
        "DOMO8042",
        RuleSeverity.Warning,
        "The override file spells a mapping otherwise than the manifest",
        "The manifest says '{0}' and '{1}' says '{2}', so the environment's manifest gets both, and nobody knows which of them Domo takes; write '{0}' here")
    {
        Why = "Domo reads either spelling of these lists, and the official tool compares names as they are, so it adds the second list beside the first.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { ⟦"packageMapping"⟧: [] } } }""",
            FileExamples.Manifest().Replace("\"datasetsMapping\"", "\"packagesMapping\": [],\n  \"datasetsMapping\"")),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "packagesMapping": [] } } }""",
            FileExamples.Manifest().Replace("\"datasetsMapping\"", "\"packagesMapping\": [],\n  \"datasetsMapping\"")),
    };

    public static readonly Rule EntriesLost = new(
        "DOMO8043",
        RuleSeverity.Warning,
        "An overriding list leaves out entries of the manifest",
        "'{0}' of '{1}' replaces the manifest's whole list, so that environment has no {2}; list every entry here")
    {
        Why = "The official tool merges only mapping and collections entry by entry. A list of any other name, the newer names of those two included, takes the "
            + "place of the manifest's.",
        Bad = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { ⟦"datasetsMapping"⟧: [{{FileExamples.Sales}}] } } }""",
            FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets)),
        Good = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { "datasetsMapping": [{{FileExamples.Sales}}, {{FileExamples.Targets}}] } } }""",
            FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets)),
    };

    public static readonly Rule PropertiesLost = new(
        "DOMO8044",
        RuleSeverity.Warning,
        "An overriding entry leaves out properties of the manifest",
        "'{0}' of '{1}' replaces the manifest's whole entry, so it has no {2} in that environment; repeat what the manifest says")
    {
        Why = "The official tool merges only mapping and collections entry by entry. In a list of any other name, the newer names of those two included, an "
            + "entry is what the override file says and nothing more.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { "datasetsMapping": [⟦{⟧ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }"""),
        Good = FileExamples.Overrides(
            """
            {
              "qa": {
                "manifest": {
                  "datasetsMapping": [
                    {
                      "alias": "sales",
                      "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938",
                      "fields": [{ "alias": "amount", "columnName": "Sales Amount" }]
                    }
                  ]
                }
              }
            }
            """),
    };

    /// <summary>How many lost entries a message names.</summary>
    private const int MaxNamed = 20;

    /// <summary>An entry of more properties is data, which each environment would be compared with.</summary>
    private const int MaxProperties = 100;

    /// <summary>The longest entry that a fix repeats, since it may do so for many environments.</summary>
    private const int MaxRepeated = 20_000;

    public override IReadOnlyList<Rule> Rules { get; } = [Unmatched, ListLost, ListTwice, EntriesLost, PropertiesLost];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Overrides || context.Root is not { } root || ProjectFiles.Manifests(context) is not { Count: > 0 } manifests)
        {
            return;
        }

        // Many environments ask for the same few lists.
        var originals = new Dictionary<string, OriginalList>(StringComparer.Ordinal);
        foreach (var member in root.Members)
        {
            if (member.Value is JsonObject environment && environment.TryGetMember("manifest", out var changes) && changes.Value is JsonObject manifest)
            {
                foreach (var list in Spellings.Lists)
                {
                    CheckList(context, member.Name, manifest, list, manifests, originals);
                }
            }
        }
    }

    private static void CheckList(
        LintContext context,
        string environment,
        JsonObject changes,
        Spelling list,
        List<JsonObject> manifests,
        Dictionary<string, OriginalList> originals)
    {
        foreach (var change in Members.ListsOf(changes, list))
        {
            if (!originals.TryGetValue(change.Name, out var original))
            {
                originals.Add(change.Name, original = new OriginalList(change.Name, manifests));
            }

            if (!original.IsPresent)
            {
                CheckSpelling(context, environment, changes, change, list, manifests);
            }
            else if (change.Value is JsonArray entries)
            {
                if (change.Name is "mapping" or "collections")
                {
                    CheckMatches(context, environment, change.Name, entries, original);
                }
                else if (manifests.Count == 1 && entries.Items.Count > 0)
                {
                    CheckLosses(context, environment, change, entries, original);
                }
            }
        }
    }

    private static void CheckSpelling(LintContext context, string environment, JsonObject changes, JsonMember change, Spelling list, List<JsonObject> manifests)
    {
        JsonMember? original = null;
        foreach (var manifest in manifests)
        {
            foreach (var other in Members.ListsOf(manifest, list))
            {
                bool isList = other.Value is JsonArray && !string.Equals(other.Name, change.Name, StringComparison.Ordinal);
                original ??= isList ? other : null;
            }
        }

        if (original is null)
        {
            return;
        }

        // Under the older spelling of the two the environment's entries are merged into the manifest's; under the newer they replace them.
        bool isMerged = original.Name is "mapping" or "collections";
        bool isLost = ReferenceEquals(list, Spellings.Datasets) || ReferenceEquals(list, Spellings.Collections);
        var fix = changes.TryGetMember(original.Name, out _) ? null : JsonEdits.Rename(change, original.Name, isSafe: isMerged);
        if (isLost)
        {
            context.Report(ListLost, change.NameSpan, fix, original.Name, environment, change.Name, list.Name);
        }
        else
        {
            context.Report(ListTwice, change.NameSpan, fix, original.Name, environment, change.Name);
        }
    }

    private static void CheckMatches(LintContext context, string environment, string list, JsonArray entries, OriginalList originals)
    {
        foreach (var item in entries.Items)
        {
            if (item is JsonObject entry
                && entry.Find(originals.Key)?.Value is JsonString { Value.Length: > 0 } name
                && !originals.Names.Contains(name.Value))
            {
                string? meant = originals.Names.Nearest(name.Value);
                string hint = meant is null ? "add it to the manifest" : $"did you mean '{meant}'?";
                var fix = meant is null ? null : JsonEdits.ChangeTo(name, meant, isSafe: false);
                context.Report(Unmatched, name.Span, fix, name.Value, list, environment, hint);
            }
        }
    }

    private static void CheckLosses(LintContext context, string environment, JsonMember change, JsonArray entries, OriginalList originals)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in entries.Items)
        {
            if (item is JsonObject entry && entry.Key(originals.Key) is { } name && originals.Find(name) is { } original && kept.Add(name))
            {
                CheckProperties(context, environment, name, original, entry);
            }
        }

        if (kept.Count < originals.Order.Count)
        {
            context.Report(EntriesLost, change.NameSpan, null, change.Name, environment, DescribeLost(originals.Order, kept));
        }
    }

    /// <summary>The names that are not kept, the first of them by name.</summary>
    private static string DescribeLost(List<string> names, HashSet<string> kept)
    {
        int count = names.Count - kept.Count;
        var lost = new List<string>();
        for (int i = 0; lost.Count < Math.Min(count, MaxNamed); i++)
        {
            if (!kept.Contains(names[i]))
            {
                lost.Add("'" + names[i] + "'");
            }
        }

        string rest = count > lost.Count ? " and " + (count - lost.Count).ToString(CultureInfo.InvariantCulture) + " more" : "";
        return string.Join(", ", lost) + rest;
    }

    private static void CheckProperties(LintContext context, string environment, string name, JsonObject original, JsonObject entry)
    {
        if (original.Members.Count > MaxProperties)
        {
            return;
        }

        var lost = new List<string>();
        string? first = null;
        string json = "";
        bool isShort = original.Span.Length <= MaxRepeated;
        foreach (var member in original.Members)
        {
            if (member.Value.Kind == JsonKind.Null || entry.TryGetMember(member.Name, out _))
            {
                continue;
            }

            lost.Add("'" + member.Name + "'");
            string value = isShort ? CompactJson.Write(member.Value) : "";
            json = first is null ? value : json + ", " + JsonEdits.Quote(member.Name) + ": " + value;
            first ??= member.Name;
        }

        if (first is not null)
        {
            var fix = !isShort ? null : JsonEdits.Add(context.Text, entry, first, json) with { Title = "Repeat what the manifest says" };
            context.Report(PropertiesLost, new SourceSpan(entry.Span.Start, 1), fix, name, environment, string.Join(", ", lost));
        }
    }
}
