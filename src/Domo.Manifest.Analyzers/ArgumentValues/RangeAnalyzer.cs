using System.Globalization;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.ArgumentValues;

/// <summary>Checks constants for parameters and properties of the client that have <c>[Range]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RangeAnalyzer() : CSharpAnalyzer([ValueRules.OutOfRange.Message])
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo.Library!), SyntaxKind.NumericLiteralExpression);

    private static void Check(SyntaxNodeAnalysisContext context, IAssemblySymbol client)
    {
        var number = (LiteralExpressionSyntax)context.Node;
        var constant = WholeOf(number);

        // Number literals are frequent, so the name is checked before anything is bound.
        if (NameOf(constant) is { } name
            && RangedMembers.Of(client).Contains(name)
            && IsFirst(number, constant)
            && TargetOf(constant, context.SemanticModel, context.CancellationToken) is { } target
            && SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, client)
            && RangedMembers.RangeOf(target) is { } range
            && context.SemanticModel.GetConstantValue(constant, context.CancellationToken) is { HasValue: true, Value: IConvertible value }
            && !range.Contains(value.ToDouble(CultureInfo.InvariantCulture)))
        {
            context.ReportDiagnostic(Report.Create(
                ValueRules.OutOfRange.Message,
                constant.GetLocation(),
                range.Nearest(value.ToDouble(CultureInfo.InvariantCulture)),
                target.Name,
                range.ToString(),
                value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Returns the whole constant expression that contains a number: <c>-1</c>, <c>5 * 1024 * 1024</c>.</summary>
    private static ExpressionSyntax WholeOf(ExpressionSyntax number)
    {
        var whole = number;
        while (whole.Parent is PrefixUnaryExpressionSyntax or BinaryExpressionSyntax
            or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>Returns whether a number is the first in a constant, so that each constant is checked once.</summary>
    private static bool IsFirst(LiteralExpressionSyntax number, ExpressionSyntax constant)
    {
        foreach (var token in constant.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.NumericLiteralToken))
            {
                return token == number.Token;
            }
        }

        return false;
    }

    /// <summary>Returns the name of the method or property that takes a constant.</summary>
    private static string? NameOf(ExpressionSyntax constant) => constant.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } } =>
            method.Name.Identifier.ValueText,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax method } } =>
            method.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } assignment when assignment.Right == constant =>
            property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax property } assignment when assignment.Right == constant
            => property.Name.Identifier.ValueText,
        _ => null,
    };

    private static ISymbol? TargetOf(ExpressionSyntax constant, SemanticModel model, CancellationToken cancellationToken)
    {
        if (constant.Parent is AssignmentExpressionSyntax assignment)
        {
            return model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol;
        }

        var argument = (ArgumentSyntax)constant.Parent!;
        var list = (BaseArgumentListSyntax)argument.Parent!;
        return model.GetSymbolInfo(list.Parent!, cancellationToken).Symbol is IMethodSymbol method
            ? ArgumentParameter.Of(argument, list, method)
            : null;
    }
}
