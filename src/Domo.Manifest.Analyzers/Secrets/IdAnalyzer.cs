using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Domo.Manifest.Rules.General;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Secrets;

/// <summary>Finds literals with IDs of datasets, collections and workflows for which the manifest has an alias.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdAnalyzer() : CSharpAnalyzer([SecretRules.NamedId.Message])
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo), SyntaxKind.StringLiteralExpression);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        string text = literal.Token.ValueText;
        if (Uuids.IsUuid(text) && domo.Names?.FindId(text) is var (kind, alias))
        {
            context.ReportDiagnostic(Report.Create(SecretRules.NamedId.Message, literal.GetLocation(), replacement: null, kind, alias));
        }
    }
}
