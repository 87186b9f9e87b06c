using System.Text;
using Domo.Manifest.Core.Tests.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>The exact text of every message and fix: what an editor shows and offers, and what it then writes.</summary>
public class FixTextTests
{
    private const string Folder = "tests/Domo.Manifest.Core.Tests/Rules/Fixes/";

    [Fact]
    public void Each_message_says_this_and_its_fix_writes_this_also_next_to_comments_with_commas()
    {
        var result = new StringBuilder();
        foreach (var message in RuleCatalog.OfFiles.SelectMany(RuleCatalog.MessagesOf).Where(message => !message.Bad.IsCSharp))
        {
            var example = MarkedExample.From(message.Bad);
            var plain = Find(message, example.File, example.OtherFiles);
            Assert.NotNull(plain);
            result.Append(plain.Rule.Id).Append(' ').Append(plain.Rule.Severity).Append(": ");
            result.Append(FixMarks.Visible(plain.Message)).Append('\n');
            if (plain.Fix is not { } fix)
            {
                continue;
            }

            result.Append("  ").Append(FixMarks.Describe(example.File.Text, fix)).Append('\n');
            if (Layouts.WithComments(example.File.Text) is { } text
                && Find(message, new(example.File.Path, text), example.OtherFiles)?.Fix is { } other)
            {
                result.Append("  ").Append(FixMarks.Describe(text, other)).Append('\n');
            }
        }

        GeneratedFile.AssertCurrent(Folder + "examples.golden.txt", result.ToString());
    }

    [Fact]
    public void The_fix_of_each_fault_of_the_text_writes_exactly_this()
    {
        var result = new StringBuilder();
        foreach (var fault in FaultCases.All)
        {
            string text = MarkedText.Parse(fault.Marked).Text;
            var findings = ManifestLinter.Check(new LintFile("domo.types.json", text));
            result.Append(fault.Name).Append(": ").Append(FixMarks.Visible(text)).Append('\n');
            foreach (var finding in findings.Where(finding => finding.Rule.Category == RuleCategory.Json))
            {
                result.Append("  ").Append(finding.Rule.Id).Append(' ').Append(FixMarks.Visible(finding.Message)).Append('\n');
                result.Append("    ").Append(finding.Fix is { } fix ? FixMarks.Describe(text, fix) : "no fix").Append('\n');
            }
        }

        GeneratedFile.AssertCurrent(Folder + "faults.golden.txt", result.ToString());
    }

    private static Finding? Find(RuleMessage message, LintFile file, IReadOnlyList<LintFile> others) =>
        ManifestLinter.Check(file, others).FirstOrDefault(finding => finding.Rule == message.Rule);
}
