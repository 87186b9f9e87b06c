using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>
/// Checks classes of the app's own, and anonymous ones, that are written to a collection: with <c>[DomoDocument]</c>, by a contract of
/// System.Text.Json, or by a request that is written by hand.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer() : CSharpAnalyzer(DocumentRules.Messages)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo), SyntaxKind.Attribute, SyntaxKind.InvocationExpression);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (DocumentUses.Of(context.Node, context.SemanticModel, domo, context.CancellationToken) is { } use
            && domo.Names?.Collections.Find(use.Collection) is { Count: > 0 } collections)
        {
            new DocumentCheck(use, new DocumentColumns(collections), context.ReportDiagnostic).Run();
        }
    }
}
