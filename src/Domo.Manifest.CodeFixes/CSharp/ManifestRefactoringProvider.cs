using System.Composition;
using System.Globalization;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.ManifestFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Domo.Manifest.CodeFixes.CSharp;

/// <summary>
/// Opens the manifest at the entry of an emitted member or type and shows its line, which emitted code cannot contain because it changes
/// with every line inserted above.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ManifestRefactoringProvider))]
[Shared]
public sealed class ManifestRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent is not SimpleNameSyntax name
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(name, context.CancellationToken).Symbol is not { } symbol)
        {
            return;
        }

        var options = context.Document.Project.AnalyzerOptions;
        var domo = new DomoCompilation(model.Compilation, options, context.CancellationToken);
        if (domo.FindClient(symbol) is { } client
            && AnalyzedProject.Of(options, context.CancellationToken)?.FindDeclaration(client) is var (file, span)
            && context.Document.Project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Path) is { } manifest)
        {
            var place = file.Source.Lines.GetLinePosition(span.Start);
            string title = string.Format(
                CultureInfo.InvariantCulture, "Go to '{0}' in {1}({2},{3})", client.Alias, client.Manifest, place.Line + 1, place.Character + 1);
            context.RegisterRefactoring(new OpenAction(SafeText.OneLine(title), manifest.Id));
        }
    }

    private sealed class OpenAction(string title, DocumentId document) : CodeAction
    {
        public override string Title => title;

        public override string EquivalenceKey => nameof(ManifestRefactoringProvider);

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<CodeActionOperation>>([new OpenDocumentOperation(document, activateIfAlreadyOpen: true)]);
    }
}
