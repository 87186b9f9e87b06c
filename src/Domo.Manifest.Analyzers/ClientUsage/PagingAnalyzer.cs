using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.ClientUsage;

/// <summary>Checks that a query with <c>Skip</c> is ordered, if the whole query is one expression.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PagingAnalyzer() : CSharpAnalyzer([UseRules.SkipsUnordered.Message])
{
    /// <summary>Methods that return a query of the same rows without ordering them.</summary>
    private static readonly string[] Neutral = ["Where", "Skip", "Take", "WithCalendar", "UseBeastModes", "As"];

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var calls = new ClientCalls(domo);
        start.RegisterSyntaxNodeAction(context => Check(context, domo, calls), SyntaxKind.InvocationExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo, ClientCalls calls)
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
            && KindOf(root, domo, model, cancellationToken) is { } kind)
        {
            string? replacement = kind == "documents" ? "OrderBy(c => c.Document.CreatedOn).Skip" : null;
            context.ReportDiagnostic(Report.Create(UseRules.SkipsUnordered.Message, name.GetLocation(), replacement, kind));
        }
    }

    /// <summary>Returns the start of a query, or null if a method in between may order it.</summary>
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

    /// <summary>Returns whether a query is sent in the same expression and no later method orders it.</summary>
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

    /// <summary>
    /// Returns what an emitted or newly created query returns, or null for other queries, such as variables, which may be ordered.
    /// </summary>
    private static string? KindOf(
        ExpressionSyntax root, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        bool isWhole = root is BaseObjectCreationExpressionSyntax
            || (model.GetSymbolInfo(root, cancellationToken).Symbol is IPropertySymbol property && domo.FindClient(property) is not null);
        var type = isWhole ? model.GetTypeInfo(root, cancellationToken).Type : null;
        return domo.IsOfClient(type, "DatasetQuery") ? "rows" : domo.IsOfClient(type, "DocumentQuery") ? "documents" : null;
    }
}
