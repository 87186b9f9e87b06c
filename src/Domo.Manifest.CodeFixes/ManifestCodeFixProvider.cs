using System.Collections.Immutable;
using System.Composition;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Domo.Manifest.CodeFixes;

/// <summary>Offers the fixes of the rules where the analyzer shows them, in the manifest itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManifestCodeFixProvider), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ManifestFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var findings = await FixedText.FindAsync(document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var finding = findings.FirstOrDefault(candidate =>
                candidate.Rule.Id == diagnostic.Id
                && candidate.Span.Start == diagnostic.Location.SourceSpan.Start
                && candidate.Span.Length == diagnostic.Location.SourceSpan.Length);
            if (finding?.Fix is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => ApplyAsync(document, fix, cancellationToken), diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static async Task<Solution> ApplyAsync(TextDocument document, Fix fix, CancellationToken cancellationToken)
    {
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, FixedText.Apply(source, [fix]));
    }
}
