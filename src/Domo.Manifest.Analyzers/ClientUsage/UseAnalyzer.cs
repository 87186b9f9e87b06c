using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.ClientUsage;

/// <summary>Checks that requests are awaited without blocking, and that queries are executed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAnalyzer() : CSharpAnalyzer([UseRules.NotAwaited.Message, UseRules.NotRun.Message, UseRules.Blocks.Message])
{
    /// <summary>Gets the IDs of the rules that a code fix resolves with <c>await</c>.</summary>
    internal static string[] AwaitIds => [UseRules.NotAwaited.Id, UseRules.Blocks.Id];

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var calls = new ClientCalls(domo);
        start.RegisterSyntaxNodeAction(
            context => CheckDropped(context, ((ExpressionStatementSyntax)context.Node).Expression, calls), SyntaxKind.ExpressionStatement);
        start.RegisterSyntaxNodeAction(
            context => CheckBody(context, calls),
            SyntaxKind.ArrowExpressionClause,
            SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.SimpleLambdaExpression);
        start.RegisterSyntaxNodeAction(context => CheckLocal(context, calls), SyntaxKind.LocalDeclarationStatement);
        start.RegisterSyntaxNodeAction(context => CheckBlocking(context, calls), SyntaxKind.SimpleMemberAccessExpression);
    }

    /// <summary>Checks an expression whose value is discarded.</summary>
    private static void CheckDropped(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, ClientCalls calls)
    {
        if (ClientCalls.Bare(expression) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            || !ClientCalls.MayBe(member.Name.Identifier.ValueText))
        {
            return;
        }

        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (calls.RequestOf(call, model, cancellationToken) is { } method)
        {
            // The compiler itself warns in async functions and about async methods.
            if (!method.IsAsync && !EnclosingFunction.IsAsync(EnclosingFunction.Of(expression)))
            {
                Report(context, UseRules.NotAwaited.Message, expression, null, member.Name.Identifier.ValueText);
            }
        }
        else if (calls.MakesQuery(call, model, cancellationToken))
        {
            string? assigned = AssignableRoot(call, model, cancellationToken);
            if (assigned is null)
            {
                Report(context, UseRules.NotRun.Message, expression, null);
            }
            else
            {
                Report(context, UseRules.Unassigned, expression, assigned + " = " + expression, assigned);
            }
        }
    }

    /// <summary>Checks an expression that is the whole body of a function without a result.</summary>
    private static void CheckBody(SyntaxNodeAnalysisContext context, ClientCalls calls)
    {
        var (body, function) = context.Node switch
        {
            ArrowExpressionClauseSyntax { Expression: InvocationExpressionSyntax arrow, Parent: { } owner } => (arrow, owner),
            LambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax lambda } node => (lambda, node),
            _ => default((InvocationExpressionSyntax Body, SyntaxNode Function)),
        };
        if (ClientCalls.Bare(body) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            || !ClientCalls.MayBe(member.Name.Identifier.ValueText))
        {
            return;
        }

        var symbol = function is LambdaExpressionSyntax
            ? context.SemanticModel.GetSymbolInfo(function, context.CancellationToken).Symbol
            : context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken);
        if (symbol is IMethodSymbol { ReturnsVoid: true })
        {
            CheckDropped(context, body, calls);
        }
    }

    /// <summary>Checks a variable that holds a query and is never used.</summary>
    private static void CheckLocal(SyntaxNodeAnalysisContext context, ClientCalls calls)
    {
        if (context.Node is not LocalDeclarationStatementSyntax
            {
                UsingKeyword.RawKind: (int)SyntaxKind.None, Parent: { } scope,
                Declaration.Variables: [{ Initializer.Value: InvocationExpressionSyntax call } variable],
            }
            || scope is GlobalStatementSyntax
            || call.Expression is not MemberAccessExpressionSyntax member
            || !ClientCalls.MayBe(member.Name.Identifier.ValueText)
            || IsUsed(variable, scope)
            || !calls.MakesQuery(call, context.SemanticModel, context.CancellationToken))
        {
            return;
        }

        Report(context, UseRules.Unused, variable.Identifier.Span, null, variable.Identifier.ValueText);
    }

    private static bool IsUsed(VariableDeclaratorSyntax variable, SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Checks <c>.Result</c>, <c>.Wait()</c> and <c>.GetAwaiter().GetResult()</c> directly after a request.</summary>
    private static void CheckBlocking(SyntaxNodeAnalysisContext context, ClientCalls calls)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        var end = access.Name.Identifier.ValueText switch
        {
            "Result" => (SyntaxNode)access,
            "Wait" => access.Parent as InvocationExpressionSyntax,
            "GetAwaiter" => access.Parent is InvocationExpressionSyntax
            {
                Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax result },
            }
                ? result
                : null,
            _ => null,
        };
        if (end is not null
            && ClientCalls.Bare(access.Expression) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            && ClientCalls.MayBe(member.Name.Identifier.ValueText)
            && calls.RequestOf(call, context.SemanticModel, context.CancellationToken) is not null)
        {
            var span = TextSpan.FromBounds(access.Name.SpanStart, end.Span.End);
            string source = context.Node.SyntaxTree.GetText(context.CancellationToken).ToString(span);
            Report(context, UseRules.Blocks.Message, span, null, source, member.Name.Identifier.ValueText);
        }
    }

    /// <summary>Returns the variable that a query starts with and that could be assigned its result, or null.</summary>
    private static string? AssignableRoot(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax root = call;
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
        {
            root = member.Expression;
        }

        var type = model.GetSymbolInfo(root, cancellationToken).Symbol switch
        {
            ILocalSymbol { IsConst: false, IsForEach: false, IsUsing: false } local => local.Type,
            IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
            _ => null,
        };
        return type is not null && model.GetTypeInfo(call, cancellationToken).Type is { } made
            && ((CSharpCompilation)model.Compilation).ClassifyConversion(made, type).IsImplicit
            ? root.ToString()
            : null;
    }

    private static void Report(
        SyntaxNodeAnalysisContext context, Rules.RuleMessage message, ExpressionSyntax place, string? replacement,
        params string[] arguments) =>
        Report(context, message, place.Span, replacement, arguments);

    private static void Report(
        SyntaxNodeAnalysisContext context, Rules.RuleMessage message, TextSpan place, string? replacement, params string[] arguments) =>
        context.ReportDiagnostic(CSharp.Report.Create(message, context.Node.SyntaxTree, place, replacement, arguments));
}
