using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.StringLiterals;

/// <summary>Reads a string expression: literals, constants, concatenations and interpolated strings.</summary>
internal sealed class StringExpression
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly StringBuilder _value = new();
    private readonly List<TextSpan> _spans = [];

    private StringExpression(SemanticModel model, CancellationToken cancellationToken) =>
        (_model, _cancellationToken) = (model, cancellationToken);

    /// <summary>Returns the value of an expression, with a hole for each part that is known only at run time.</summary>
    public static MappedText Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new StringExpression(model, cancellationToken);
        reader.Add(expression);
        return new MappedText(reader._value.ToString(), reader._spans);
    }

    /// <summary>Returns the outermost string expression that contains a literal.</summary>
    public static ExpressionSyntax RootOf(ExpressionSyntax literal)
    {
        var root = literal;
        while (true)
        {
            switch (root.Parent)
            {
                case ParenthesizedExpressionSyntax outer:
                    root = outer;
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    root = sum;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax outer }:
                    root = outer;
                    break;
                default:
                    return root;
            }
        }
    }

    private void Add(ExpressionSyntax expression)
    {
        // Concatenations nest to the left and may be long, so recursion could overflow the stack.
        var operands = new Stack<ExpressionSyntax>();
        operands.Push(expression);
        while (operands.Count > 0)
        {
            switch (operands.Pop())
            {
                case ParenthesizedExpressionSyntax outer:
                    operands.Push(outer.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && IsText(sum):
                    operands.Push(sum.Right);
                    operands.Push(sum.Left);
                    break;
                case LiteralExpressionSyntax literal when literal.Token.Value is string:
                    Add(literal.Token);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    AddParts(interpolated);
                    break;
                case { } other:
                    AddConstant(other, other.Span);
                    break;
            }
        }
    }

    private void AddParts(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var part in interpolated.Contents)
        {
            if (part is InterpolatedStringTextSyntax text)
            {
                Add(text.TextToken);
            }
            else if (part is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole)
            {
                AddConstant(hole.Expression, hole.Span);
            }
            else
            {
                AddHole(part.Span);
            }
        }
    }

    private void Add(SyntaxToken token)
    {
        var text = LiteralMap.Of(token);
        _value.Append(text.Value);
        _spans.AddRange(text.Spans);
    }

    private void AddConstant(ExpressionSyntax expression, TextSpan span)
    {
        if (_model.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: string constant })
        {
            _value.Append(constant);
            for (int i = 0; i < constant.Length; i++)
            {
                _spans.Add(span);
            }
        }
        else
        {
            AddHole(span);
        }
    }

    private void AddHole(TextSpan span)
    {
        _value.Append(MappedText.Hole);
        _spans.Add(span);
    }

    private bool IsText(ExpressionSyntax expression) =>
        _model.GetTypeInfo(expression, _cancellationToken).Type?.SpecialType == SpecialType.System_String;
}
