using System.Text;
using Domo.Manifest.Core.Tests.Binding;
using Domo.Manifest.Core.Tests.Rules.Fixes;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules.Values;

/// <summary>
/// The findings for every property of every file with an invalid value, with a misspelled name, and without the property.
/// </summary>
public class WrongValueTests
{
    /// <summary>Values of every kind, and typical strings in place of valid ones.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "\"\"", "\" x \"", "\"a-b c\"", "\"{{x}}\"", "\"read\"", "\"STRING\"", "[]", "[null]", "[\"x\"]", "{}", "{ \"x\": 1 }",
    ];

    public static TheoryData<string> Files => FullManifest.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Findings_and_fixes_of_invalid_values_match_the_golden_file(string path)
    {
        string text = FullManifest.TextOf(path);
        LintFile[] others = [.. FullManifest.OthersOf(path)];
        Assert.DoesNotContain(ManifestLinter.Check(new(path, text), others), finding => finding.Rule.Severity == RuleSeverity.Error);

        var before = ManifestLinter.Check(new(path, text), others).Select(FindingsText.Describe).ToHashSet();
        var result = new StringBuilder();
        var known = new HashSet<string>();
        foreach (var (name, member) in FullManifest.MembersOf(JsonParser.Parse(text).Root).Where(member => known.Add(member.Path)))
        {
            result.Append(name).Append('\n');
            foreach (string value in Values)
            {
                Append(value, member.Value.Span, value);
            }

            string own = text.Substring(member.Value.Span.Start, member.Value.Span.Length);
            if (member.Value is JsonString)
            {
                Append("in uppercase", member.Value.Span, own.ToUpperInvariant());
                Append("with a space", member.Value.Span, own.Insert(own.Length - 1, " "));
                Append("with an invisible character", member.Value.Span, own.Insert(1, "\u200B"));
            }
            else if (member.Value is JsonArray { Items: [var first, ..] } list)
            {
                string item = text.Substring(first.Span.Start, first.Span.Length);
                Append("an item twice", member.Value.Span, own.Insert(1, item + ", "));
                Append("the item alone", member.Value.Span, item);
            }
            else if (member.Value is not JsonObject)
            {
                Append("in quotes", member.Value.Span, '"' + own + '"');
            }

            Append("no value", member.Value.Span, "");
            Append("in an array", member.Value.Span, "[" + own + "]");
            string quoted = text.Substring(member.NameSpan.Start, member.NameSpan.Length);
            Append("name in uppercase", member.NameSpan, quoted.ToUpperInvariant());
            Append("name with a typo", member.NameSpan, quoted.Insert(quoted.Length - 2, "x"));
            Append("removed", member.Span, "\"_\": 0");
        }

        GeneratedFile.AssertCurrent($"tests/Domo.Manifest.Core.Tests/Rules/Values/{path}.golden.txt", result.ToString());

        void Append(string what, SourceSpan span, string replacement)
        {
            string changed = text.Remove(span.Start, span.Length).Insert(span.Start, replacement);
            var findings = ManifestLinter.Check(new(path, changed), others).Where(finding => finding.Rule.Category != RuleCategory.Json);
            foreach (var finding in findings.Where(finding => !before.Contains(FindingsText.Describe(finding))))
            {
                result.Append("  ").Append(what).Append(": ").Append(FindingsText.Describe(finding)).Append('\n');
                if (finding.Fix is { } fix)
                {
                    result.Append("    ").Append(FixRenderer.Describe(changed, fix)).Append('\n');
                }
            }
        }
    }
}
