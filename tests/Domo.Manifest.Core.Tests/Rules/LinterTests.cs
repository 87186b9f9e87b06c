using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The linter on files of all kinds.</summary>
public class LinterTests
{
    [Fact]
    public void Reports_findings_inside_every_real_manifest()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string path in Corpus.Files())
        {
            string text = File.ReadAllText(path);
            foreach (var finding in ManifestLinter.Check(new LintFile("manifest.json", text)))
            {
                Assert.InRange(finding.Span.Start, 0, text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                string corrected = finding.Fix?.ApplyTo(text) ?? "";
                Assert.NotEqual(text, corrected);
                counts[finding.Rule.Id] = counts.GetValueOrDefault(finding.Rule.Id) + 1;
            }
        }

        foreach (var (id, count) in counts)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{id} {count}");
        }
    }
}
