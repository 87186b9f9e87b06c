using System.Text;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>Checks expressions whose string value becomes a date or timestamp.</summary>
/// <param name="model">The semantic model of the file.</param>
/// <param name="report">Reports a finding.</param>
/// <param name="cancellationToken">Cancels the check.</param>
internal sealed class DateFlow(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    /// <summary>Limits recursion: in incomplete code, a variable may be assigned to itself.</summary>
    private const int MaxLocals = 3;

    private int _locals;

    /// <summary>Checks a literal, a formatted date, or a local variable assigned once to one of these.</summary>
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

    /// <summary>Checks a part of a string whose value is known only at run time.</summary>
    /// <param name="root">The expression that creates the string.</param>
    /// <param name="span">The location of the part.</param>
    /// <param name="target">The target of the part.</param>
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

    /// <summary>Checks a known string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="span">The location.</param>
    /// <param name="isLiteral">Whether the location contains the string itself.</param>
    /// <param name="target">The target.</param>
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
