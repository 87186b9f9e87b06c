using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Use;

/// <summary>The function that a place in code belongs to.</summary>
internal static class EnclosingFunction
{
    /// <summary>The method, accessor, lambda or local function around a node; the file for top-level statements, null elsewhere.</summary>
    public static SyntaxNode? Of(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax or CompilationUnitSyntax)
            {
                return outer;
            }

            if (outer is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a function is async, so that <c>await</c> may stand in it. Top-level statements are when there is one.</summary>
    public static bool IsAsync(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        CompilationUnitSyntax file => Awaits(file),
        _ => false,
    };

    private static bool Awaits(CompilationUnitSyntax file)
    {
        foreach (var member in file.Members)
        {
            foreach (var node in member is GlobalStatementSyntax
                ? member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                : [])
            {
                if (node is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not (int)SyntaxKind.None }
                    or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not (int)SyntaxKind.None }
                    or UsingStatementSyntax { AwaitKeyword.RawKind: not (int)SyntaxKind.None })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
