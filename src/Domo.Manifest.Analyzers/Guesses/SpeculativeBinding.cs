using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Checks whether a replacement would compile.</summary>
internal static class SpeculativeBinding
{
    /// <summary>Returns whether an expression would compile at the position of another one.</summary>
    public static bool Binds(this SemanticModel model, ExpressionSyntax expression, string text)
    {
        var written = SyntaxFactory.ParseExpression(text);
        return !written.ContainsDiagnostics
            && model.GetSpeculativeSymbolInfo(expression.SpanStart, written, SpeculativeBindingOption.BindAsExpression).Symbol is not null;
    }

    /// <summary>Returns whether a call or member would compile with a part of it replaced.</summary>
    public static bool Binds(this SemanticModel model, ExpressionSyntax expression, TextSpan part, string replacement)
    {
        string text = expression.ToString();
        int start = part.Start - expression.SpanStart;
        return model.Binds(expression, text.Substring(0, start) + replacement + text.Substring(start + part.Length));
    }
}
