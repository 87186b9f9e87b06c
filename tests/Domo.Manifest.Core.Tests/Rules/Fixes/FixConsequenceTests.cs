using System.Text.RegularExpressions;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>
/// A fix must not cause the next error. Every value of every bad example is replaced with typical values, each fix applied, and no error
/// is may be at the location of the fix.
/// </summary>
public sealed class FixConsequenceTests
{
    /// <summary>Typical replacements of a value: other kinds, other formats, and names with several meanings.</summary>
    private static readonly string[] Values =
    [
        "\"ALL\"", "\"*\"", "\"read\"", "\"READ,UPDATE\"", "\"\"", "\" \"", "\"sales \"", "\"a b\"", "\"<id>\"", "\"1\"", "\"1.0\"", "\"true\"",
        "\"04/23/2026\"", "\"text[]\"", "\"STRING\"", "null", "true", "0", "-1", "1.5", "[]", "[ null ]", "[ \"ALL\" ]", "[ \"read\", \"READ\" ]", "{}",
        "{ \"alias\": \"a\" }", "[ { \"name\": \"a\" } ]",
    ];

    /// <summary>The fixes that an error may follow, with the reason.</summary>
    private static readonly (string Fixed, string Error, string Reason)[] Exceptions =
    [
        ("DOMO3020", "DOMO30[24].|DOMO5001", "filters are not checked where Domo does not look, and only the author can complete them"),
    ];

    public static TheoryData<RuleCategory> Categories => [.. RuleCatalog.OfFiles.Select(rule => rule.Category).Distinct()];

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(Categories))]
    public async Task A_fix_of_a_bad_example_leaves_no_error_at_its_location(RuleCategory category)
    {
        await Task.Yield();
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var rule in RuleCatalog.OfFiles.Where(rule => rule.Category == category))
        {
            var example = MarkedExample.Parse(rule.Bad);
            foreach (var file in Variants(example.File))
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                wrong.UnionWith(WrongFixes(file, example.OtherFiles));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<LintFile> Variants(LintFile file)
    {
        yield return file;
        var tree = JsonParser.Parse(file.Text);
        if (tree.Faults.Count > 0)
        {
            yield break;
        }

        foreach (var value in ValuesIn(tree.Root))
        {
            foreach (string other in Values)
            {
                yield return new LintFile(file.Path, TextEdit.ApplyAll(file.Text, [new(value.Span, other)]));
            }
        }
    }

    private static IEnumerable<string> WrongFixes(LintFile file, IReadOnlyList<LintFile> others)
    {
        var before = ManifestLinter.Check(file, others);
        foreach (var finding in before)
        {
            if (finding.Fix is not { } fix)
            {
                continue;
            }

            var after = ManifestLinter.Check(new LintFile(file.Path, fix.ApplyTo(file.Text)), others);
            foreach (var edit in Places(fix))
            {
                foreach (var error in after)
                {
                    bool isThere = error.Span.Start < edit.End && edit.Start < error.Span.End;
                    bool isNew = Count(after, error) > Count(before, error);
                    if (isThere && isNew && error.Rule.Severity == RuleSeverity.Error && !IsException(finding, error))
                    {
                        yield return $"{finding.Rule.Id} '{fix.Title}' => {error.Rule.Id} {error.Message}";
                    }
                }
            }
        }
    }

    /// <summary>Gets the spans of the new text after the fix.</summary>
    private static IEnumerable<SourceSpan> Places(Fix fix)
    {
        int shift = 0;
        foreach (var edit in fix.Edits)
        {
            yield return new SourceSpan(edit.Span.Start + shift, edit.NewText.Length);
            shift += edit.NewText.Length - edit.Span.Length;
        }
    }

    private static int Count(IReadOnlyList<Finding> findings, Finding like) => findings.Count(finding => finding.Rule == like.Rule);

    private static bool IsException(Finding finding, Finding error) =>
        Exceptions.Any(exception => exception.Fixed == finding.Rule.Id && Regex.IsMatch(error.Rule.Id, exception.Error));

    private static List<JsonValue> ValuesIn(JsonValue root)
    {
        var values = new List<JsonValue>();
        var pending = new Stack<JsonValue>([root]);
        while (pending.TryPop(out var value))
        {
            foreach (var member in value is JsonObject o ? o.Members : [])
            {
                values.Add(member.Value);
                pending.Push(member.Value);
            }

            foreach (var item in value is JsonArray a ? a.Items : [])
            {
                values.Add(item);
                pending.Push(item);
            }
        }

        return values;
    }
}
