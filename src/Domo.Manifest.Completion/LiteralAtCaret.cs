using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Completion;

/// <summary>The string literal at the caret.</summary>
/// <param name="Root">The outermost string expression that contains the literal.</param>
/// <param name="Text">The value of the expression.</param>
/// <param name="Caret">The length of the value before the caret.</param>
internal sealed record LiteralAtCaret(ExpressionSyntax Root, MappedText Text, int Caret)
{
    /// <summary>Gets the value before the caret.</summary>
    public string Before => Text.Value.Substring(0, Caret);

    /// <summary>Finds the literal, or returns null if the caret is not in one.</summary>
    public static LiteralAtCaret? Find(SyntaxNode tree, int position, SemanticModel model, CancellationToken cancellationToken)
    {
        if (LeafAt(tree, position) is not { } leaf)
        {
            return null;
        }

        var root = StringExpression.RootOf(leaf);
        var text = StringExpression.Read(root, model, cancellationToken);
        int caret = 0;
        while (caret < text.Length && text.Spans[caret].End <= position)
        {
            caret++;
        }

        return new(root, text, caret);
    }

    /// <summary>Returns whether the caret is in a string literal. A cheap check to call first.</summary>
    public static bool IsAt(SyntaxNode tree, int position) => LeafAt(tree, position) is not null;

    private static ExpressionSyntax? LeafAt(SyntaxNode tree, int position)
    {
        var token = tree.FindToken(position);
        if (token.SpanStart >= position)
        {
            token = token.GetPreviousToken();
        }

        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                when position < token.Span.End => token.Parent as ExpressionSyntax,
            SyntaxKind.InterpolatedStringTextToken => token.Parent?.Parent as ExpressionSyntax,
            SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken when position == token.Span.End => token.Parent as ExpressionSyntax,
            SyntaxKind.CloseBraceToken when position == token.Span.End && token.Parent is InterpolationSyntax hole
                => hole.Parent as ExpressionSyntax,
            _ => null,
        };
    }
}
