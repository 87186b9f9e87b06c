using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Core.Tests.Rules.Fixes;

namespace Domo.Manifest.Core.Tests.Rules.Values;

/// <summary>Renders the findings of a manifest.</summary>
internal static class FindingsText
{
    /// <summary>Appends a title and the findings with their fixes; <c>right</c> if there are none.</summary>
    public static void Append(StringBuilder result, string title, string text)
    {
        result.Append(title);
        int start = result.Length;
        foreach (var finding in ManifestLinter.Check(new LintFile("manifest.json", text)).Where(finding => IsOfMember(finding, text)))
        {
            result.Append("\n  ").Append(Describe(finding));
            if (finding.Fix is { } fix)
            {
                result.Append("\n    ").Append(FixRenderer.Describe(text, fix));
            }
        }

        result.Append(result.Length == start ? ": right\n" : "\n");
    }

    public static string Describe(Finding finding) => finding.Rule.Id + " " + FixRenderer.Visible(finding.Message);

    /// <summary>Whether a finding is not about a missing property of the whole manifest.</summary>
    private static bool IsOfMember(Finding finding, string text) => finding.Span.Start > text.IndexOf('{', StringComparison.Ordinal);
}
