using Domo.Manifest.Analyzers;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.CodeFixes;

/// <summary>Finds what can be fixed in an additional document, and applies fixes to its text.</summary>
internal static class FixedText
{
    /// <summary>What breaks a rule in a document; nothing when it is not one of ours.</summary>
    public static IReadOnlyList<Finding> Find(TextDocument document, CancellationToken cancellationToken) =>
        CheckedProject.Of(document.Project.AnalyzerOptions, cancellationToken)?.Find(document.FilePath)?.Findings ?? [];

    /// <summary>The solution with fixes applied to a document.</summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, TextDocument document, IReadOnlyList<Fix> fixes, CancellationToken cancellationToken)
    {
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(document.Id, Apply(source, fixes));
    }

    /// <summary>The fixes there are for what breaks some rules.</summary>
    public static IReadOnlyList<Fix> FixesOf(IReadOnlyList<Finding> findings, Func<string, bool> isWanted)
    {
        var fixes = new List<Fix>();
        foreach (var finding in findings)
        {
            if (finding.Fix is { } fix && isWanted(finding.Rule.Id))
            {
                fixes.Add(fix);
            }
        }

        return fixes;
    }

    /// <summary>The text with fixes applied. One that touches what another changes waits for the next time.</summary>
    private static SourceText Apply(SourceText source, IReadOnlyList<Fix> fixes) => source.WithChanges(
        ManifestFixer.Combine(fixes).Select(edit => new TextChange(TextSpan.FromBounds(edit.Span.Start, edit.Span.End), edit.NewText)));
}
