using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>Finds the value of a local variable that is assigned only in its declaration.</summary>
internal static class LocalValue
{
    /// <summary>Returns the initializer of a local variable, or null if it is not a local variable or is assigned again.</summary>
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
