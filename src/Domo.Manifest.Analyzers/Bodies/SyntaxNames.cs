using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Compares the names of types by their syntax, without binding them.</summary>
internal static class SyntaxNames
{
    /// <summary>Returns whether an expression or type ends with a name, with or without its namespace.</summary>
    public static bool IsNamed(ExpressionSyntax type, string name) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText == name,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText == name,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == name,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText == name,
        _ => false,
    };
}
