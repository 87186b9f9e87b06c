using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.ClientUsage;

/// <summary>Finds the function that contains a node.</summary>
internal static class EnclosingFunction
{
    /// <summary>Returns the enclosing method, accessor, lambda or local function, the file for top-level statements, or null.</summary>
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

    /// <summary>Returns whether a function is async. Top-level statements are async if they contain an <c>await</c>.</summary>
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
