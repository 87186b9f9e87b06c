using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Json;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>Checks a manifest, a types file or an override file against all rules.</summary>
public static class ManifestLinter
{
    /// <summary>Returns all findings in a file.</summary>
    /// <param name="file">The file to check.</param>
    /// <param name="otherFiles">The other manifests, types files and override files of the project.</param>
    /// <returns>The findings, in document order.</returns>
    public static IReadOnlyList<Finding> Check(LintFile file, IReadOnlyList<LintFile>? otherFiles = null) =>
        Check(file, otherFiles, isBulk: false);

    /// <inheritdoc cref="Check(LintFile, IReadOnlyList{LintFile}?)"/>
    /// <param name="file">The file to check.</param>
    /// <param name="otherFiles">The relevant other files of its project.</param>
    /// <param name="isBulk"><inheritdoc cref="LintContext.IsBulk" path="/summary"/></param>
    internal static IReadOnlyList<Finding> Check(LintFile file, IReadOnlyList<LintFile>? otherFiles, bool isBulk)
    {
        var context = new LintContext(file, file.Document, otherFiles ?? [], isBulk);
        foreach (var set in RuleCatalog.Sets)
        {
            set.Check(context);
        }

        var findings = WithoutConsequences(context.Findings);
        if (TextDamage.BlursPlaces(context.Document.Json))
        {
            for (int i = 0; i < findings.Count; i++)
            {
                findings[i] = findings[i].Rule.Category == RuleCategory.Json ? findings[i] : findings[i] with { Fix = null };
            }
        }

        findings.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Rule.Id, right.Rule.Id));
        KeepFirstRenames(context.Document.Json.Root, findings);
        return findings;
    }

    /// <summary>Removes fixes that would create duplicate property names in an object: only the last duplicate counts.</summary>
    private static void KeepFirstRenames(JsonValue root, List<Finding> findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var renamed = new HashSet<JsonMember>();
        bool isUnique = true;
        foreach (var finding in findings)
        {
            if (finding.Fix?.Rename is { } rename && renamed.Add(rename.Member))
            {
                isUnique &= names.Add(rename.Name);
            }
        }

        if (isUnique)
        {
            return;
        }

        var owners = FindOwners(root, renamed);
        var taken = new HashSet<(JsonObject? Owner, string Name)>();
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Fix?.Rename is { } rename
                && owners.TryGetValue(rename.Member, out var owner)
                && !taken.Add((owner, rename.Name)))
            {
                findings[i] = findings[i] with { Fix = null };
            }
        }
    }

    /// <summary>Finds the objects that contain the properties. Iterative: values may be nested deeper than the call stack allows.</summary>
    private static Dictionary<JsonMember, JsonObject> FindOwners(JsonValue root, HashSet<JsonMember> members)
    {
        var owners = new Dictionary<JsonMember, JsonObject>();
        var pending = new Stack<JsonValue>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            foreach (var member in value is JsonObject owner ? owner.Members : default)
            {
                pending.Push(member.Value);
                if (members.Contains(member))
                {
                    owners.Add(member, (JsonObject)value);
                }
            }

            foreach (var item in value is JsonArray list ? list.Items : default)
            {
                pending.Push(item);
            }
        }

        return owners;
    }

    /// <summary>Removes all findings about a name with an invisible character, except the one about that character.</summary>
    private static List<Finding> WithoutConsequences(IReadOnlyList<Finding> findings)
    {
        var reasons = new HashSet<SourceSpan>();
        foreach (var finding in findings)
        {
            if (finding.Rule == ContentRules.Invisible)
            {
                reasons.Add(finding.Span);
            }
        }

        var kept = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (finding.Rule == ContentRules.Invisible || !reasons.Contains(finding.Span))
            {
                kept.Add(finding);
            }
        }

        return kept;
    }
}
