using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>Checks the literals that <c>DocumentFilter.Parse</c> is given, and those that a request sends to the query endpoint.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterAnalyzer() : CSharpAnalyzer(FilterJsonRules.Rules)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        if (start.Compilation.GetTypeByMetadataName("Domo.Manifest.Client.DocumentFilter") is { } filter)
        {
            start.RegisterSyntaxNodeAction(context => CheckParse(context, domo, filter), SyntaxKind.InvocationExpression);
        }

        start.RegisterSyntaxNodeAction(context => CheckBody(context, domo), RequestBody.Creations);
    }

    private static void CheckParse(SyntaxNodeAnalysisContext context, DomoCompilation domo, INamedTypeSymbol filter)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" }, ArgumentList.Arguments: [var argument] }
            && MayBeText(argument.Expression)
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, filter))
        {
            Check(context, domo, argument.Expression, domo.FindClientAround(call, context.SemanticModel, context.CancellationToken)?.Alias);
        }
    }

    private static void CheckBody(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (RequestBody.Of(context.Node, context.SemanticModel, context.CancellationToken) is
            { Address: { Kind: EndpointKind.Collection, Rest: "/documents/query" } address } body)
        {
            Check(context, domo, body.Text, address.Alias.Value);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo, ExpressionSyntax json, string? collection)
    {
        var text = StringExpression.Read(json, context.SemanticModel, context.CancellationToken);
        var collections = collection is null ? null : domo.Names?.Collections.Find(collection);
        FilterCheck.Run(text, context.Node.SyntaxTree, collections ?? [], context.ReportDiagnostic);
    }

    /// <summary>Whether a text is written out, at least in part.</summary>
    private static bool MayBeText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax
            or IdentifierNameSyntax or MemberAccessExpressionSyntax;
}
