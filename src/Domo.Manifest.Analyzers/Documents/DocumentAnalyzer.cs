using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>
/// Checks user-defined classes that are written to a collection: with <c>[DomoDocument]</c> or with a System.Text.Json contract.
/// <c>BodyAnalyzer</c> checks those in hand-written requests.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer() : CSharpAnalyzer(DocumentRules.OfClasses)
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
