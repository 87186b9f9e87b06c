using System.Text;
using Domo.Manifest.Core.Tests.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>The exact text of every message and fix, as an editor shows and applies it.</summary>
public class FixTextTests
{
    private const string Folder = "tests/Domo.Manifest.Core.Tests/Rules/Fixes/";

    [Fact]
    public void Every_message_and_its_fix_match_the_golden_file_with_and_without_comments()
    {
        var result = new StringBuilder();
        foreach (var message in RuleCatalog.OfFiles.SelectMany(RuleCatalog.MessagesOf).Where(message => !message.Bad.IsCSharp))
        {
            var example = MarkedExample.Parse(message.Bad);
            var plain = Find(message, example.File, example.OtherFiles);
            Assert.NotNull(plain);
            result.Append(plain.Rule.Id).Append(' ').Append(plain.Rule.Severity).Append(": ");
            result.Append(FixRenderer.Visible(plain.Message)).Append('\n');
            if (plain.Fix is not { } fix)
            {
                continue;
            }

            result.Append("  ").Append(FixRenderer.Describe(example.File.Text, fix)).Append('\n');
            if (Layouts.WithComments(example.File.Text) is { } text
                && Find(message, new(example.File.Path, text), example.OtherFiles)?.Fix is { } other)
            {
                result.Append("  ").Append(FixRenderer.Describe(text, other)).Append('\n');
            }
        }

        GeneratedFile.AssertCurrent(Folder + "examples.golden.txt", result.ToString());
    }

    [Fact]
    public void The_fix_of_every_JSON_fault_matches_the_golden_file()
    {
        var result = new StringBuilder();
        foreach (var fault in FaultCases.All)
        {
            string text = MarkedText.Parse(fault.Marked).Text;
            var findings = ManifestLinter.Check(new LintFile("domo.types.json", text));
            result.Append(fault.Name).Append(": ").Append(FixRenderer.Visible(text)).Append('\n');
            foreach (var finding in findings.Where(finding => finding.Rule.Category == RuleCategory.Json))
            {
                result.Append("  ").Append(finding.Rule.Id).Append(' ').Append(FixRenderer.Visible(finding.Message)).Append('\n');
                result.Append("    ").Append(finding.Fix is { } fix ? FixRenderer.Describe(text, fix) : "no fix").Append('\n');
            }
        }

        GeneratedFile.AssertCurrent(Folder + "faults.golden.txt", result.ToString());
    }

    private static Finding? Find(RuleMessage message, LintFile file, IReadOnlyList<LintFile> others) =>
        ManifestLinter.Check(file, others).FirstOrDefault(finding => finding.Rule == message.Rule);
}
