using System.Collections.Immutable;
using System.Composition;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Domo.Manifest.CodeFixes;

/// <summary>Offers the fixes at the findings: in the manifest, and at the reported uses in C#.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ManifestCodeFixProvider),
    DocumentKinds = ["Document", "AdditionalDocument"],
    DocumentExtensions = [".cs", ".json"])]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.OfFiles.Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ManifestFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // In C#, the location in the manifest is the additional one.
            var place = diagnostic.AdditionalLocations is [var inManifest] ? inManifest : diagnostic.Location;
            if (FindDocument(context.TextDocument.Project, place.GetLineSpan().Path) is { } document)
            {
                Register(context, diagnostic, place, document);
            }
        }

        return Task.CompletedTask;
    }

    private static TextDocument? FindDocument(Project project, string path) =>
        project.AdditionalDocuments.FirstOrDefault(document => document.FilePath is { } file && SafeText.OneLine(file) == path);

    private static void Register(CodeFixContext context, Diagnostic diagnostic, Location place, TextDocument document)
    {
        var findings = FixedText.Find(document, context.CancellationToken);
        var finding = findings.FirstOrDefault(candidate =>
            string.Equals(candidate.Rule.Id, diagnostic.Id, StringComparison.Ordinal)
            && candidate.Span.Start == place.SourceSpan.Start
            && candidate.Span.Length == place.SourceSpan.Length);
        if (finding?.Fix is not { } fix)
        {
            return;
        }

        var solution = document.Project.Solution;
        context.RegisterCodeFix(
            CodeAction.Create(
                SafeText.OneLine(fix.Title),
                cancellationToken => FixedText.ApplyAsync(solution, document, fix, cancellationToken),
                equivalenceKey: diagnostic.Id),
            diagnostic);

        if (fix.IsSafe && findings.Count(other => other.Rule == finding.Rule && other.Fix is { IsSafe: true }) > 1)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    SafeText.OneLine($"Fix all {diagnostic.Id} in {document.Name}"),
                    cancellationToken => FixedText.ApplyAllSafeAsync(solution, document, [diagnostic.Id], cancellationToken),
                    equivalenceKey: diagnostic.Id + " in this file"),
                diagnostic);
        }
    }
}
