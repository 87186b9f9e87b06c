using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Use;

/// <summary>Checks that a query which skips is ordered, where all of it stands in one expression.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PagingAnalyzer() : CSharpAnalyzer([UseRules.SkipsUnordered.Message])
{
    /// <summary>What makes a query more precise and does not order it. With others, it is other rows that are skipped.</summary>
    private static readonly string[] Neutral = ["Where", "Skip", "Take", "WithCalendar", "UseBeastModes", "As"];

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var calls = new ClientCalls(domo);
        start.RegisterSyntaxNodeAction(context => Check(context, calls), SyntaxKind.InvocationExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context, ClientCalls calls)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (context.Node is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Skip" } name } skip,
                ArgumentList.Arguments: [{ Expression: var count }],
            } call
            && RootOf(skip.Expression) is { } root
            && IsSent(call, model, calls, cancellationToken)
            && model.GetConstantValue(count, cancellationToken).Value is not (0 or 0L)
            && KindOf(model.GetTypeInfo(root, cancellationToken).Type) is { } kind)
        {
            string? replacement = kind == "documents" ? "OrderBy(c => c.Document.CreatedOn).Skip" : null;
            context.ReportDiagnostic(Report.Create(UseRules.SkipsUnordered.Message, name.GetLocation(), replacement, kind));
        }
    }

    /// <summary>What a query begins with; null when something in between may order it.</summary>
    private static ExpressionSyntax? RootOf(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
        {
            if (Array.IndexOf(Neutral, member.Name.Identifier.ValueText) < 0)
            {
                return null;
            }

            expression = member.Expression;
        }

        return expression;
    }

    /// <summary>Whether a query is sent where it is made, and nothing behind it orders it.</summary>
    private static bool IsSent(ExpressionSyntax query, SemanticModel model, ClientCalls calls, CancellationToken cancellationToken)
    {
        while (query.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member)
        {
            if (Array.IndexOf(Neutral, member.Name.Identifier.ValueText) < 0)
            {
                return !calls.IsQuery(model.GetTypeInfo(call, cancellationToken).Type);
            }

            query = call;
        }

        return query.Parent is CommonForEachStatementSyntax loop && loop.Expression == query;
    }

    /// <summary>What an emitted client, or one that is made by hand, gives; null for what is none and may be ordered.</summary>
    private static string? KindOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DatasetClient" or "DocumentClient" }
                && current.ContainingNamespace?.ToDisplayString() == "Domo.Manifest.Client")
            {
                return current.Name == "DatasetClient" ? "rows" : "documents";
            }
        }

        return null;
    }
}
