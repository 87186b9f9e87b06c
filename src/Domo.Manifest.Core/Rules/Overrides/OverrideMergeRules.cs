using System.Globalization;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Overrides;

/// <summary>
/// Checks the manifest that results from applying an environment. The official tool merges <c>mapping</c> and <c>collections</c>
/// entry by entry and replaces everything else.
/// </summary>
internal sealed class OverrideMergeRules : RuleSet
{
    private static readonly Rule Unmatched = new(
        "DOMO8021",
        RuleSeverity.Warning,
        "Override of an unknown entry",
        "The manifest has no '{0}' in '{1}', so environment '{2}' drops this entry; {3}")
    {
        Why = "`da apply-manifest` merges the entries of `mapping` and `collections` that both files have, and drops those that only the "
            + "override file has, without a message.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": ⟦"sale"⟧, "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "mapping": [{ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }""",
            FileExamples.Manifest(datasetsName: "mapping")),
    };

    private static readonly Rule ListLost = new(
        "DOMO8022",
        RuleSeverity.Error,
        "Override of datasets or collections with another list name",
        "Environment '{1}' names this list '{2}', but the manifest names it '{0}'. Use '{0}', or domo publish drops '{3}'.")
    {
        Why = "`da apply-manifest` compares names exactly and adds the second list next to the first. When `domo publish` then publishes "
            + "the file, it renames the old name to the new one and overwrites the list that is there.",
        Bad = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { ⟦"mapping"⟧: [{{FileExamples.Sales}}] } } }"""),
        Good = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { "datasetsMapping": [{{FileExamples.Sales}}] } } }"""),
    };

    private static readonly Rule ListTwice = new(
        "DOMO8024",
        RuleSeverity.Warning,
        "Override with another list name",
        "Environment '{1}' names this list '{2}', but the manifest names it '{0}'; use '{0}'")
    {
        Why = "Domo reads these lists under either name, and `da apply-manifest` compares names exactly, so it adds the second list "
            + "next to the first. Which of the two Domo then uses is not documented.",
        Bad = FileExamples.Overrides(
            """{ "qa": { "manifest": { ⟦"packageMapping"⟧: [] } } }""",
            FileExamples.Manifest().Replace("\"datasetsMapping\"", "\"packagesMapping\": [],\n  \"datasetsMapping\"")),
        Good = FileExamples.Overrides(
            """{ "qa": { "manifest": { "packagesMapping": [] } } }""",
            FileExamples.Manifest().Replace("\"datasetsMapping\"", "\"packagesMapping\": [],\n  \"datasetsMapping\"")),
    };

    private static readonly Rule Losses = new(
        "DOMO8023",
        RuleSeverity.Warning,
        "Override drops entries or properties",
        "'{0}' of environment '{1}' replaces the whole list and loses {2}; list every entry")
    {
        Why = "`da apply-manifest` merges only `mapping` and `collections` entry by entry. A list of any other name, including "
            + "`datasetsMapping` and `collectionsMapping`, replaces that of the manifest as a whole.",
        Bad = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { ⟦"datasetsMapping"⟧: [{{FileExamples.Sales}}] } } }""",
            FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets)),
        Good = FileExamples.Overrides(
            $$"""{ "qa": { "manifest": { "datasetsMapping": [{{FileExamples.Sales}}, {{FileExamples.Targets}}] } } }""",
            FileExamples.Manifest(FileExamples.Sales + ", " + FileExamples.Targets)),
    };

    private static readonly RuleMessage PropertiesLost = Losses.Also(
        "'{0}' of environment '{1}' replaces the manifest's whole entry, so {2} is lost; repeat it here",
        bad: FileExamples.Overrides(
            """{ "qa": { "manifest": { "datasetsMapping": [⟦{⟧ "alias": "sales", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }] } } }"""),
        good: FileExamples.Overrides(
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
            """));

    /// <summary>The maximum number of lost entries in a message.</summary>
    private const int MaxNamed = 20;

    /// <summary>Entries with more properties are data, and too slow to compare with every environment.</summary>
    private const int MaxProperties = 100;

    /// <summary>The maximum length of an entry that a fix copies, since it may do so for many environments.</summary>
    private const int MaxRepeated = 20_000;

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Unmatched.Message, ListLost.Message, ListTwice.Message, Losses.Message, PropertiesLost];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Overrides
            || context.Root is not { } root
            || ProjectFiles.Manifests(context) is not { Count: > 0 } manifests)
        {
            return;
        }

        // Many environments override the same lists.
        var originals = new Dictionary<string, OriginalList>(StringComparer.Ordinal);
        foreach (var member in root.Members)
        {
            if (member.Value is JsonObject environment
                && environment.TryGetMember("manifest", out var changes)
                && changes.Value is JsonObject manifest)
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
        foreach (var change in PropertyLookup.ListsOf(changes, list))
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

    private static void CheckSpelling(
        LintContext context, string environment, JsonObject changes, JsonMember change, Spelling list, List<JsonObject> manifests)
    {
        JsonMember? original = null;
        foreach (var manifest in manifests)
        {
            foreach (var other in PropertyLookup.ListsOf(manifest, list))
            {
                bool isList = other.Value is JsonArray && !string.Equals(other.Name, change.Name, StringComparison.Ordinal);
                original ??= isList ? other : null;
            }
        }

        if (original is null)
        {
            return;
        }

        // Under the older names, the environment's entries are merged into the manifest's; under the newer names, they replace them.
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
                string hint = meant is null ? "add it to the manifest first" : $"did you mean '{meant}'?";
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
            context.Report(Losses, change.NameSpan, null, change.Name, environment, DescribeLost(originals.Order, kept));
        }
    }

    /// <summary>Lists the names that are lost, up to a limit.</summary>
    private static string DescribeLost(List<string> names, HashSet<string> kept)
    {
        int count = names.Count - kept.Count;
        var lost = new List<string>();
        for (int i = 0; lost.Count < Math.Min(count, MaxNamed); i++)
        {
            if (!kept.Contains(names[i]))
            {
                lost.Add(names[i]);
            }
        }

        string rest = count > lost.Count ? " and " + (count - lost.Count).ToString(CultureInfo.InvariantCulture) + " more" : "";
        return MessageText.List(lost) + rest;
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

            lost.Add(member.Name);
            string value = isShort ? CompactJson.Write(member.Value) : "";
            json = first is null ? value : json + ", " + CompactJson.Quote(member.Name) + ": " + value;
            first ??= member.Name;
        }

        if (first is not null)
        {
            var fix = !isShort
                ? null
                : JsonEdits.Add(context.Text, entry, first, json) with { Title = "Copy the missing properties from the manifest" };
            context.Report(PropertiesLost, entry.Opening, fix, name, environment, MessageText.List(lost));
        }
    }
}
