using System.Collections.Immutable;
using System.Composition;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.CodeFixes.CSharp;

/// <summary>Replaces the code at a C# finding with the correction, if the rule provides one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementCodeFixProvider))]
[Shared]
public sealed class ReplacementCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.OfCSharp.Select(rule => rule.Id).ToImmutableArray();

    /// <summary>Returns null: these changes need review, so they are not available to <em>Fix All</em> and <c>dotnet format</c>.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(Report.Replacement, out string? replacement) && replacement is not null)
            {
                // The code to change may be at another place than the finding.
                var place = diagnostic.AdditionalLocations is [{ IsInSource: true } mended] ? mended : diagnostic.Location;
                string title = replacement.Length == 0 ? "Remove" : SafeText.OneLine($"Change to '{replacement}'");
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title,
                        cancellationToken => ReplaceAsync(context.Document, place.SourceSpan, replacement, cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(
        Document document, TextSpan span, string replacement, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.Replace(span, replacement));
    }
}
