using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateValues;
using Domo.Manifest.Analyzers.Documents;
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
public sealed class FilterAnalyzer() : CSharpAnalyzer([.. FilterJsonRules.Rules, .. DateRules.Rules])
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
        if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } method, ArgumentList.Arguments: [var argument] }
            && NameOf(method.Expression) == "DocumentFilter"
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol symbol
            && SymbolEqualityComparer.Default.Equals(symbol.ContainingType, filter))
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
        var dates = new DateFlow(context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
        FilterCheck.Run(text, json, new DocumentColumns(collections ?? []), dates, context.ReportDiagnostic);
    }

    /// <summary>What a type is called, without a look at what it is: nearly every call of the name Parse is of another.</summary>
    private static string? NameOf(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
