using Domo.Manifest.Analyzers.ManifestFiles;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.CodeFixes;

/// <summary>Finds the findings in an additional document and applies fixes to its text.</summary>
internal static class FixedText
{
    /// <summary>Returns the findings in a document; empty if it is not one of the package's files.</summary>
    public static IReadOnlyList<Finding> Find(TextDocument document, CancellationToken cancellationToken) =>
        FileOf(document, cancellationToken)?.Findings ?? [];

    /// <summary>Applies one fix to a document.</summary>
    /// <returns>The changed solution.</returns>
    public static async Task<Solution> ApplyAsync(Solution solution, TextDocument document, Fix fix, CancellationToken cancellationToken)
    {
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = fix.Edits.Select(edit => new TextChange(TextSpan.FromBounds(edit.Span.Start, edit.Span.End), edit.NewText));
        return solution.WithAdditionalDocumentText(document.Id, source.WithChanges(changes));
    }

    /// <summary>
    /// Applies all safe fixes of rules to a document, as <c>domo-manifest fix</c> does: repeatedly, until no finding of these rules has a
    /// safe fix. Unsafe fixes are left to the user.
    /// </summary>
    /// <returns>The changed solution, or the same instance if there is nothing to fix.</returns>
    public static async Task<Solution> ApplyAllSafeAsync(
        Solution solution, TextDocument document, IReadOnlyCollection<string> ruleIds, CancellationToken cancellationToken)
    {
        if (FileOf(document, cancellationToken) is not { } file)
        {
            return solution;
        }

        var result = ManifestFixer.Apply(
            file.Content, file.OtherFiles, finding => finding.Fix is { IsSafe: true } && ruleIds.Contains(finding.Rule.Id));
        if (result.Fixed.Count == 0)
        {
            return solution;
        }

        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(document.Id, source.WithChanges(ChangeBetween(file.Content.Text, result.File.Text)));
    }

    /// <summary>Returns the change between two texts, without their common prefix and suffix.</summary>
    private static TextChange ChangeBetween(string before, string after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        return new(TextSpan.FromBounds(start, before.Length - end), after.Substring(start, after.Length - end - start));
    }

    private static AnalyzedFile? FileOf(TextDocument document, CancellationToken cancellationToken) =>
        AnalyzedProject.Of(document.Project.AnalyzerOptions, cancellationToken)?.Find(document.FilePath);
}
