using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Core.Tests.Rules.Fixes;

namespace Domo.Manifest.Core.Tests.Rules.Values;

/// <summary>Writes down what is found in a manifest.</summary>
internal static class Findings
{
    /// <summary>Appends a title and the findings, each with its fix; <c>right</c> when there is none.</summary>
    public static void Append(StringBuilder result, string title, string text)
    {
        result.Append(title);
        int start = result.Length;
        foreach (var finding in ManifestLinter.Check(new LintFile("manifest.json", text)).Where(finding => IsOfMember(finding, text)))
        {
            result.Append("\n  ").Append(Describe(finding));
            if (finding.Fix is { } fix)
            {
                result.Append("\n    ").Append(FixMarks.Describe(text, fix));
            }
        }

        result.Append(result.Length == start ? ": right\n" : "\n");
    }

    public static string Describe(Finding finding) => finding.Rule.Id + " " + FixMarks.Visible(finding.Message);

    /// <summary>Whether a finding is not about what the whole manifest lacks, at its brace.</summary>
    private static bool IsOfMember(Finding finding, string text) => finding.Span.Start > text.IndexOf('{', StringComparison.Ordinal);
}
