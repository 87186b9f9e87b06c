using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Prompts;

/// <summary>Checks the templates of <c>PromptTemplate</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PromptAnalyzer() : CSharpAnalyzer(PromptRules.Messages)
{
    private const string TypeName = "PromptTemplate";

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        start.RegisterSyntaxNodeAction(
            context => CheckNew(context, domo), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
        start.RegisterSyntaxNodeAction(context => CheckCreate(context, domo), SyntaxKind.InvocationExpression);
    }

    /// <summary>Returns the template string and constructor arguments of a new template, or null if something else is created.</summary>
    internal static (ExpressionSyntax Text, SeparatedSyntaxList<ArgumentSyntax> Arguments)? TemplateOf(
        BaseObjectCreationExpressionSyntax creation, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) =>
        creation is not ObjectCreationExpressionSyntax { Type: var type } || Last(type) == TypeName
            ? creation.ArgumentList?.Arguments is [{ NameColon: null, Expression: var text }, ..] arguments
                && IsText(text)
                && domo.IsOfClient(model.GetTypeInfo(creation, cancellationToken).Type, TypeName)
                    ? (text, arguments)
                    : null
            : null;

    private static void CheckNew(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (TemplateOf((BaseObjectCreationExpressionSyntax)context.Node, domo, context.SemanticModel, context.CancellationToken)
            is var (text, arguments))
        {
            Check(context, text, PromptParameters.Read(arguments, context.SemanticModel, context.CancellationToken));
        }
    }

    /// <summary>Checks an interpolated template, in which each interpolated value is a placeholder and one of them is the input.</summary>
    private static void CheckCreate(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call is
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type },
                ArgumentList.Arguments: [{ Expression: InterpolatedStringExpressionSyntax text }],
            }
            && Last(type) == TypeName
            && domo.IsOfClient(context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol?.ContainingType, TypeName))
        {
            var check = new PromptCheck(context, text, PromptParameters.None);
            check.CheckPlaceholders(StringExpression.Read(text, context.SemanticModel, context.CancellationToken));
            if (!check.HasInput && !TakesInput(context, text))
            {
                check.ReportNoInput();
            }
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, ExpressionSyntax text, PromptParameters? parameters)
    {
        var template = StringExpression.Read(text, context.SemanticModel, context.CancellationToken);
        var check = new PromptCheck(context, text, parameters);
        check.CheckPlaceholders(template);
        if (template.IsKnown)
        {
            check.CheckParameters();
            if (!check.HasInput)
            {
                check.ReportNoInput();
            }
        }
    }

    private static bool TakesInput(SyntaxNodeAnalysisContext context, InterpolatedStringExpressionSyntax text)
    {
        foreach (var part in text.Contents)
        {
            if (part is InterpolationSyntax hole
                && context.SemanticModel.GetTypeInfo(hole.Expression, context.CancellationToken).Type is { Name: "PromptInput" } or IErrorTypeSymbol)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
            or BinaryExpressionSyntax or ParenthesizedExpressionSyntax;

    private static string? Last(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
