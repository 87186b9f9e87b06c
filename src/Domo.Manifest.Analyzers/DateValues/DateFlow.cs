using System.Text;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.DateValues;

/// <summary>Checks expressions whose text is given to something that takes a day or a moment.</summary>
/// <param name="model">The model of the file.</param>
/// <param name="report">Where findings go.</param>
/// <param name="cancellationToken">Ends the check.</param>
internal sealed class DateFlow(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    /// <summary>In code that is being typed, a variable may be set to itself.</summary>
    private const int MaxLocals = 3;

    private int _locals;

    /// <summary>Checks an expression: a literal, a date that is formatted, or a local variable that is set once to one of these.</summary>
    public void Check(ExpressionSyntax expression, DateTarget target)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax outer:
                Check(outer.Expression, target);
                break;
            case LiteralExpressionSyntax literal when literal.Token.Value is string text:
                CheckText(text, LiteralMap.Of(literal.Token).Span, isLiteral: true, target);
                break;
            case InvocationExpressionSyntax call when DateFormat.Of(call, model, cancellationToken) is { Example: { } example } format:
                ReportFormatted(example, format, call.Span, target, static (value, text) =>
                    value + ".ToString(\"" + text + "\", System.Globalization.CultureInfo.InvariantCulture)");
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                CheckInterpolated(interpolated, target);
                break;
            case IdentifierNameSyntax name when _locals < MaxLocals && LocalValue.Of(name, model, cancellationToken) is { } value:
                _locals++;
                Check(value, target);
                _locals--;
                break;
            default:
                if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string constant })
                {
                    CheckText(constant, expression.Span, isLiteral: false, target);
                }

                break;
        }
    }

    /// <summary>Checks a part of a text that is known at run time only.</summary>
    /// <param name="root">The expression that makes the text.</param>
    /// <param name="span">Where the part stands.</param>
    /// <param name="target">What the part is given to.</param>
    public void CheckHole(SyntaxNode root, TextSpan span, DateTarget target)
    {
        switch (root.FindNode(span, getInnermostNodeForTie: true))
        {
            case InterpolationSyntax hole when DateFormat.Of(hole, model, cancellationToken) is { Example: { } example } format:
                ReportHole(example, hole, format, target);
                break;
            case InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole:
                Check(hole.Expression, target);
                break;
            case ExpressionSyntax expression:
                Check(expression, target);
                break;
        }
    }

    /// <summary>Checks a text that is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="isLiteral">Whether the text itself stands there.</param>
    /// <param name="target">What it is given to.</param>
    public void CheckText(string text, TextSpan span, bool isLiteral, DateTarget target)
    {
        if (target.Judge(text) is { } fault)
        {
            report(Report.Create(
                DateRules.Text.Message, model.SyntaxTree, span, isLiteral ? fault.Corrected : null,
                text, fault.Reason, target.Label, target.Form, fault.Corrected is null ? "" : $"; write '{fault.Corrected}'"));
        }
    }

    private void CheckInterpolated(InterpolatedStringExpressionSyntax interpolated, DateTarget target)
    {
        if (interpolated.Contents is [InterpolationSyntax only])
        {
            CheckHole(interpolated, only.Span, target);
            return;
        }

        var example = new StringBuilder();
        foreach (var part in interpolated.Contents)
        {
            string? text = part switch
            {
                InterpolatedStringTextSyntax known => known.TextToken.ValueText,
                InterpolationSyntax hole => DateFormat.Of(hole, model, cancellationToken)?.Example,
                _ => null,
            };
            if (text is null)
            {
                return;
            }

            example.Append(text);
        }

        if (target.Judge(example.ToString()) is not null)
        {
            report(Report.Create(
                DateRules.Formatted.Message, interpolated.GetLocation(), replacement: null,
                example.ToString(), target.Label, target.Form, "use one format for the whole string"));
        }
    }

    private void ReportHole(string example, InterpolationSyntax hole, DateFormat format, DateTarget target) =>
        ReportFormatted(example, format, hole.Span, target, (value, text) =>
            hole.OpenBraceToken.Text + value + ":" + text + hole.CloseBraceToken.Text);

    private void ReportFormatted(
        string example,
        DateFormat format,
        TextSpan span,
        DateTarget target,
        Func<string, string, string> write)
    {
        if (target.Judge(example) is not null)
        {
            var mended = format.Mend(target.Type);
            report(Report.Create(
                DateRules.Formatted.Message, model.SyntaxTree, span, mended is { } right ? write(right.Value, right.Format) : null,
                example, target.Label, target.Form,
                mended is null ? "use a value with a time" : $"use the format '{mended.Value.Format}'"));
        }
    }
}
