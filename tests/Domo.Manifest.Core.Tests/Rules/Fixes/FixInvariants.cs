using System.Text.RegularExpressions;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>
/// Properties of the fix of every finding, applied alone: it removes the finding, causes no findings of other rules and no additional
/// faults, and keeps the line endings.
/// </summary>
internal static class FixInvariants
{
    /// <summary>The findings that a fix may reveal, because the rule could not check the text before.</summary>
    private static readonly (string Fixed, string Speaks, string Reason)[] Exceptions =
    [
        ("DOMO....", "DOMO4006", "it compares the types of parameters, and a type that could not be read was equal to any"),
        ("DOMO5011", "DOMO2006", "it compares aliases, and an alias under another name was none"),
        ("DOMO5012", "DOMO(2006|501[67])", "it compares aliases, and a number was none"),
        ("DOMO2011", "DOMO2006", "it compares columns, and a bare text was none"),
        ("DOMO(501[03]|2012)", "DOMO(501[67]|2006)", "it proposes a name, and another may have that"),
        ("DOMO4024", "DOMO402[23]", "it proposes a name, and another may have that"),
        ("DOMO3020", "DOMO3091", "which dates a column holds was not known while it had no name"),
        ("DOMO3042", "DOMO30(45|81)", "there was no list of columns"),
        ("DOMO500[57]", "DOMO40(43|5.)", "the type or the flag of the parameter was not known"),
        ("DOMO40(30|34|35|42|43)", "DOMO(5002|4043|405.)", "the type or the flag of the parameter was not known"),
        ("DOMO(1002|500[1357])", "DOMO803.", "it compares the file with others, and had nothing to compare"),
        ("DOMO00(1[356-9]|20|3[46]|4.|50)", "DOMO[1-8]...", "the text could not be read in part, and what it holds was not judged"),
    ];

    /// <summary>Gets the violations of the fixes of a file, one line each.</summary>
    /// <param name="file">The file.</param>
    /// <param name="others">The other files.</param>
    /// <param name="scope">The part of the file in which no new finding may appear.</param>
    public static IEnumerable<string> Violations(LintFile file, IReadOnlyList<LintFile> others, FixScope scope = FixScope.File)
    {
        var before = new State(file, others);
        foreach (var finding in before.Findings)
        {
            if (finding.Fix is { } fix)
            {
                var after = new State(new(file.Path, fix.ApplyTo(file.Text)), others);
                foreach (string violation in Compare(before, after, finding, scope))
                {
                    yield return $"{finding.Rule.Id} '{fix.Title}' {violation}:\n{file.Text}\n=>\n{after.Json.Text}\n";
                }
            }
        }
    }

    private static IEnumerable<string> Compare(State before, State after, Finding finding, FixScope scope)
    {
        string id = finding.Rule.Id;
        SourceSpan? reach = scope == FixScope.File ? null : Reach(finding.Fix!, after.Json.Root);
        bool isText = finding.Rule.Category == RuleCategory.Json;
        if (isText ? after.Json.Faults.Count >= before.Json.Faults.Count : after.Json.Faults.Count > before.Json.Faults.Count)
        {
            yield return "mends nothing of the text, or makes it worse";
        }

        // One of two equal entries hides the other from this rule, which then reports the other one.
        int limit = scope == FixScope.File ? before.Count(id) - 1 : before.Count(id);
        if (scope != FixScope.Text && !isText && after.Count(id, reach) > limit)
        {
            yield return "does not mend it";
        }

        foreach (string other in scope == FixScope.Text ? [] : after.Ids)
        {
            if (other != id && after.Count(other, reach) > before.Count(other) && !IsException(id, other))
            {
                yield return "lets " + other + " speak";
            }
        }

        if (!before.HasBareLineFeeds && after.HasBareLineFeeds && before.Json.Text.Contains('\n', StringComparison.Ordinal))
        {
            yield return "breaks a line otherwise than the text does";
        }
    }

    private static bool IsException(string id, string other) =>
        Exceptions.Any(exception => Regex.IsMatch(id, $"^{exception.Fixed}$") && Regex.IsMatch(other, $"^{exception.Speaks}$"));

    /// <summary>The span from the first to the last edit, including the values of the names in between.</summary>
    private static SourceSpan Reach(Fix fix, JsonValue root)
    {
        int start = fix.Edits[0].Span.Start;
        int shift = fix.Edits.SkipLast(1).Sum(edit => edit.NewText.Length - edit.Span.Length);
        int end = fix.Edits[^1].Span.Start + shift + fix.Edits[^1].NewText.Length;
        Visit(root);
        return SourceSpan.FromBounds(start, end);

        void Visit(JsonValue value)
        {
            foreach (var member in value is JsonObject o ? o.Members : [])
            {
                end = member.NameSpan.Start >= start && member.NameSpan.Start < end ? Math.Max(end, member.Span.End) : end;
                Visit(member.Value);
            }

            foreach (var item in value is JsonArray a ? a.Items : [])
            {
                Visit(item);
            }
        }
    }

    /// <summary>A file and its findings.</summary>
    private sealed class State(LintFile file, IReadOnlyList<LintFile> others)
    {
        public JsonTree Json { get; } = JsonParser.Parse(file.Text);

        public IReadOnlyList<Finding> Findings { get; } = ManifestLinter.Check(file, others);

        /// <summary>The rules about content with findings.</summary>
        public IEnumerable<string> Ids =>
            Findings.Where(finding => finding.Rule.Category != RuleCategory.Json).Select(finding => finding.Rule.Id).Distinct();

        public bool HasBareLineFeeds => file.Text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal);

        public int Count(string id, SourceSpan? except = null) => Findings.Count(finding =>
            finding.Rule.Id == id && !(except is { } span && span.Start <= finding.Span.Start && finding.Span.End <= span.End));
    }
}
