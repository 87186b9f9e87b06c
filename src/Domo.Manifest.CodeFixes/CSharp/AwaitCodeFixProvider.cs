using System.Collections.Immutable;
using System.Composition;
using Domo.Manifest.Analyzers.ClientUsage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.CodeFixes.CSharp;

/// <summary>
/// Awaits a request that is not awaited or blocks: in async code, at the top level, and in a void method, which becomes async.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitCodeFixProvider))]
[Shared]
public sealed class AwaitCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(UseAnalyzer.AwaitIds);

    /// <summary>Returns null: these changes need review, so they are not available to <em>Fix All</em> and <c>dotnet format</c>.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && ReplacedBy(root, diagnostic.Location.SourceSpan) is var (whole, request)
                && EnclosingFunction.Of(whole) is { } function
                && await CanAwaitAsync(context.Document, function, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        MayAwait(function) ? "Add 'await'" : "Make the method async and add 'await'",
                        cancellationToken => AwaitAsync(context.Document, whole, request, function, cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    /// <summary>Returns the expression to replace and the task to await.</summary>
    private static (ExpressionSyntax Whole, ExpressionSyntax Request)? ReplacedBy(SyntaxNode root, TextSpan span)
    {
        // A blocking access is reported from the member name after the task.
        if (root.FindToken(span.Start).Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name
            && access.Name == name)
        {
            ExpressionSyntax whole = access;
            while (whole.Span.End < span.End && whole.Parent is ExpressionSyntax outer)
            {
                whole = outer;
            }

            return (whole, access.Expression);
        }

        return root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression ? (expression, expression) : null;
    }

    /// <summary>
    /// Returns whether a function can become async. A method must keep its signature if it overrides, implements or is partial, or if it
    /// has a result.
    /// </summary>
    private static async Task<bool> CanAwaitAsync(Document document, SyntaxNode function, CancellationToken cancellationToken)
    {
        if (MayAwait(function))
        {
            return true;
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return function switch
        {
            LocalFunctionStatementSyntax local => IsVoid(local.ReturnType),
            MethodDeclarationSyntax method => IsVoid(method.ReturnType)
                && model?.GetDeclaredSymbol(method, cancellationToken) is { IsOverride: false, IsVirtual: false } symbol
                && symbol.PartialDefinitionPart is null
                && !symbol.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
                && !symbol.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name)).Any(),
            _ => false,
        };
    }

    private static bool MayAwait(SyntaxNode function) => EnclosingFunction.IsAsync(function) || function is CompilationUnitSyntax;

    private static bool IsVoid(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };

    private static async Task<Document> AwaitAsync(
        Document document, ExpressionSyntax whole, ExpressionSyntax request, SyntaxNode function, CancellationToken cancellationToken)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), request.WithoutTrivia());
        bool needsBrackets = whole.Parent
            is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax;
        awaited = (needsBrackets ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(whole);
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(whole, awaited);
        if (!MayAwait(function))
        {
            editor.ReplaceNode(function, (node, _) => MakeAsync(node));
        }

        return editor.GetChangedDocument();
    }

    private static SyntaxNode MakeAsync(SyntaxNode function)
    {
        var task = SyntaxFactory.ParseTypeName("System.Threading.Tasks.Task").WithTrailingTrivia(SyntaxFactory.Space)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var async = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        switch (function)
        {
            case MethodDeclarationSyntax method:
                // Leading trivia belong to the first token, which changes.
                var leading = method.GetLeadingTrivia();
                method = method.WithoutLeadingTrivia();
                return method.WithReturnType(task).WithModifiers(method.Modifiers.Add(async)).WithLeadingTrivia(leading)
                    .WithAdditionalAnnotations(Formatter.Annotation);
            case LocalFunctionStatementSyntax local:
                var before = local.GetLeadingTrivia();
                local = local.WithoutLeadingTrivia();
                return local.WithReturnType(task).WithModifiers(local.Modifiers.Add(async)).WithLeadingTrivia(before)
                    .WithAdditionalAnnotations(Formatter.Annotation);
            default:
                return function;
        }
    }
}
