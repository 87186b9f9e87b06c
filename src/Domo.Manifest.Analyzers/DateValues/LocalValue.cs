using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.DateValues;

/// <summary>Finds out what a local variable is that is set once, where it is declared.</summary>
internal static class LocalValue
{
    /// <summary>The expression that a local variable is set to; null when it is no local variable, or is set again.</summary>
    public static ExpressionSyntax? Of(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer.Value: var value, Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } scope },
            })
        {
            return null;
        }

        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax use && use.Identifier.ValueText == local.Name && IsSet(use))
            {
                return null;
            }
        }

        return value;
    }

    private static bool IsSet(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax argument => (SyntaxKind)argument.RefKindKeyword.RawKind is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword
            || argument.Parent is TupleExpressionSyntax,
        _ => false,
    };
}
