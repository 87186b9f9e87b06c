using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>
/// Checks user-defined and anonymous classes that are written to a collection: with <c>[DomoDocument]</c>, with a System.Text.Json
/// contract, or in a hand-written request.
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
