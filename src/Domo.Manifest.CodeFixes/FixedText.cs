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
    public static async Task<IReadOnlyList<Finding>> FindAsync(TextDocument document, CancellationToken cancellationToken)
    {
        var options = document.Project.AnalyzerOptions;
        var file = options.AdditionalFiles.FirstOrDefault(candidate => candidate.Path == document.FilePath);
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return file is not null && ManifestFiles.IsOurs(file, options) ? ManifestFiles.Check(file, source, options, cancellationToken) : [];
    }

    /// <summary>The text with fixes applied. One that touches what another changes waits for the next time.</summary>
    public static SourceText Apply(SourceText source, IReadOnlyList<Fix> fixes) => source.WithChanges(
        ManifestFixer.Combine(fixes).Select(edit => new TextChange(TextSpan.FromBounds(edit.Span.Start, edit.Span.End), edit.NewText)));
}
