using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Sql;

/// <summary>Checks SQL that the client is given, as a text or interpolated, and that a request sends by hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlAnalyzer() : CSharpAnalyzer(SqlRules.Rules)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        if (start.Compilation.GetTypeByMetadataName("Domo.Manifest.Client.SqlQuery") is { } query)
        {
            start.RegisterSyntaxNodeAction(context => CheckCall(context, domo, query), SyntaxKind.InvocationExpression);
        }

        start.RegisterSyntaxNodeAction(context => CheckBody(context, domo), RequestBody.Creations);
    }

    private static void CheckCall(SyntaxNodeAnalysisContext context, DomoCompilation domo, INamedTypeSymbol query)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call is not { Expression: MemberAccessExpressionSyntax { Name: var name }, ArgumentList.Arguments: [{ Expression: var sql }, ..] })
        {
            return;
        }

        bool isText = name.Identifier.ValueText == "FromText";
        bool isQuery = name.Identifier.ValueText is "SqlAsync" or "SqlTableAsync" && sql is InterpolatedStringExpressionSyntax;
        if ((isText || isQuery)
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { Parameters: [var parameter, ..] } method
            && SymbolEqualityComparer.Default.Equals(isText ? method.ContainingType : parameter.Type, query))
        {
            var client = isText
                ? domo.FindClientAround(call, context.SemanticModel, context.CancellationToken)
                : domo.FindClient(context.SemanticModel.GetTypeInfo(((MemberAccessExpressionSyntax)call.Expression).Expression, context.CancellationToken).Type);
            Check(context, domo, sql, client?.List == Spellings.Datasets.Name ? client.Alias : null);
        }
    }

    private static void CheckBody(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (RequestBody.Of(context.Node, context.SemanticModel, context.CancellationToken) is { Address: { Kind: EndpointKind.Sql } address } body)
        {
            Check(context, domo, body.Text, address.Alias.Value);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo, ExpressionSyntax sql, string? alias)
    {
        var text = StringExpression.Read(sql, context.SemanticModel, context.CancellationToken);
        var datasets = alias is null ? null : domo.Names?.Datasets.Find(alias);
        SqlCheck.Run(text, context.Node.SyntaxTree, alias, datasets ?? [], context.ReportDiagnostic);
    }
}
