using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>The outermost duplicable code around a mutant: the body of a member, or an initializer.</summary>
internal sealed record Container(ContainerKind Kind, SyntaxNode Node, TextSpan Span, string Exit, bool IsStatic)
{
    /// <summary>Returns the container of a node; <see langword="null"/> if a mutant cannot be selected at run time there.</summary>
    public static Container? Of(SyntaxNode node, SemanticModel model)
    {
        SyntaxNode inner = node;
        for (var outer = node; outer is not null; inner = outer, outer = outer.Parent!)
        {
            switch (outer)
            {
                case AttributeListSyntax or BaseTypeDeclarationSyntax or EnumMemberDeclarationSyntax:
                case ParameterSyntax { Parent.Parent: MemberDeclarationSyntax }:
                    return null;
                case ConstructorInitializerSyntax initializer:
                    var argument = initializer.ArgumentList.Arguments.FirstOrDefault(argument => argument.Span.Contains(node.Span));
                    return argument is null || !argument.RefKindKeyword.IsKind(SyntaxKind.None)
                        ? null
                        : new(ContainerKind.Expression, argument.Expression, argument.Expression.Span, "", IsStatic: false);
                case BaseMethodDeclarationSyntax method:
                    bool isStatic = method is ConstructorDeclarationSyntax && method.Modifiers.Any(SyntaxKind.StaticKeyword);
                    return OfBody(inner, method.Body, method.ExpressionBody, method.SemicolonToken, ExitOf(method, model), isStatic);
                case AccessorDeclarationSyntax accessor:
                    string exit = accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? ExitOfGetter(accessor.Body) : "return;";
                    return OfBody(inner, accessor.Body, accessor.ExpressionBody, accessor.SemicolonToken, exit, isStatic: false);
                case PropertyDeclarationSyntax property:
                    return inner == property.ExpressionBody
                        ? OfGetter(property.ExpressionBody, property.SemicolonToken)
                        : inner == property.Initializer ? OfInitializer(property.Initializer, IsStaticMember(property)) : null;
                case IndexerDeclarationSyntax indexer:
                    return inner == indexer.ExpressionBody ? OfGetter(indexer.ExpressionBody, indexer.SemicolonToken) : null;
                case FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    return field.Declaration.Variables is [{ Initializer: not null }]
                        ? new(ContainerKind.Constant, field, field.Span, "", IsStatic: false)
                        : null;
                case FieldDeclarationSyntax field:
                    var variable = field.Declaration.Variables.FirstOrDefault(variable => variable.Span.Contains(node.Span));
                    return variable?.Initializer is { } value ? OfInitializer(value, IsStaticMember(field)) : null;
            }
        }

        return null;
    }

    private static Container? OfBody(
        SyntaxNode inner, BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, string exit, bool isStatic)
    {
        if (inner == body)
        {
            return new(ContainerKind.Block, body, body.Span, exit, isStatic);
        }

        return inner == arrow && arrow.Expression is not ThrowExpressionSyntax
            ? new(ContainerKind.Arrow, arrow.Expression, TextSpan.FromBounds(arrow.SpanStart, semicolon.Span.End), exit, isStatic)
            : null;
    }

    private static Container? OfGetter(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon) =>
        arrow.Expression is ThrowExpressionSyntax
            ? null
            : new(ContainerKind.Getter, arrow.Expression, TextSpan.FromBounds(arrow.SpanStart, semicolon.Span.End), "", IsStatic: false);

    private static Container? OfInitializer(EqualsValueClauseSyntax initializer, bool isStatic) =>
        initializer.Value is StackAllocArrayCreationExpressionSyntax or RefExpressionSyntax
            ? null
            : new(ContainerKind.Expression, initializer.Value, initializer.Value.Span, "", isStatic);

    private static bool IsStaticMember(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static string ExitOf(BaseMethodDeclarationSyntax method, SemanticModel model)
    {
        if (method is not MethodDeclarationSyntax)
        {
            return method is ConstructorDeclarationSyntax or DestructorDeclarationSyntax ? "return;" : "";
        }

        if (HasYield(method.Body))
        {
            return "yield break;";
        }

        return model.GetDeclaredSymbol(method) is IMethodSymbol symbol
            && (symbol.ReturnsVoid || (symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { IsGenericType: false }))
            ? "return;"
            : "";
    }

    private static string ExitOfGetter(BlockSyntax? body) => HasYield(body) ? "yield break;" : "";

    private static bool HasYield(BlockSyntax? body) =>
        body is not null
        && body.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .Any(node => node is YieldStatementSyntax);
}
