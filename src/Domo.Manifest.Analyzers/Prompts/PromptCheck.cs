using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Prompts;

/// <summary>Checks the placeholders of a template against its parameters, as <c>PromptTemplate</c> does at run time.</summary>
/// <param name="context">The context to report to.</param>
/// <param name="text">The expression of the template.</param>
/// <param name="parameters">The parameters, or null if they are unknown.</param>
internal sealed class PromptCheck(SyntaxNodeAnalysisContext context, ExpressionSyntax text, PromptParameters? parameters)
{
    private const string Input = "input";

    private readonly HashSet<string> _placeholders = new(StringComparer.Ordinal);

    /// <summary>Parameters that a misspelled placeholder probably means. They are not reported again.</summary>
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <summary>Gets whether the template contains <c>${input}</c>.</summary>
    public bool HasInput => _placeholders.Contains(Input);

    /// <summary>Checks each placeholder.</summary>
    public void CheckPlaceholders(MappedText template)
    {
        string value = template.Value;
        for (int start = IndexOf(value, 0); start >= 0; start = IndexOf(value, start + 2))
        {
            int end = value.IndexOf('}', start);
            string name = end < 0 ? "" : value.Substring(start + 2, end - start - 2);
            if (name.IndexOf(MappedText.Hole) >= 0)
            {
                continue;
            }

            if (name.Length == 0 || name.IndexOf('{') >= 0)
            {
                string missing = end >= 0 && name.Length == 0 ? "name" : "end";
                ReportAt(
                    PromptRules.BadPlaceholder.Message, template.SpanOf(start, missing == "name" ? end + 1 : start + 2), null, missing);
            }
            else if (_placeholders.Add(name) && name != Input)
            {
                CheckPlaceholder(name, template.SpanOf(start, end + 1), template.SpanOf(start + 2, end));
            }
        }
    }

    /// <summary>Checks that each parameter has a placeholder.</summary>
    public void CheckParameters()
    {
        if (parameters is null)
        {
            return;
        }

        foreach (var (name, place) in parameters.Names)
        {
            if (!_placeholders.Contains(name) && !_meant.Contains(name))
            {
                string? near = Suggestion.Nearest(name, _placeholders);
                ReportAt(PromptRules.NoPlaceholder.Message, place.Span, null, name, Report.DidYouMean(near == Input ? null : near));
            }
        }
    }

    /// <summary>Reports that the template does not contain the input.</summary>
    public void ReportNoInput() => ReportAt(PromptRules.NoInput.Message, text.Span, WithInput());

    /// <summary>Returns the template with the input prepended, or null if it is not a regular string literal.</summary>
    private string? WithInput()
    {
        string source = text.ToString();
        return text is LiteralExpressionSyntax
            && source.StartsWith("\"", StringComparison.Ordinal)
            && !source.StartsWith("\"\"\"", StringComparison.Ordinal)
            ? source.Insert(1, "${" + Input + "}. ")
            : null;
    }

    private static int IndexOf(string value, int start) => value.IndexOf("${", start, StringComparison.Ordinal);

    private void CheckPlaceholder(string name, TextSpan placeholder, TextSpan nameSpan)
    {
        if (parameters is null || parameters.Contains(name))
        {
            return;
        }

        string? near = parameters.Nearest(name);
        if (near is not null)
        {
            _meant.Add(near);
        }

        // Report the name if there is a replacement for it, otherwise the whole placeholder.
        ReportAt(PromptRules.NoParameter.Message, Report.Plain(near) is null ? placeholder : nameSpan, Report.Plain(near), name,
            Report.DidYouMean(near));
    }

    private void ReportAt(RuleMessage message, TextSpan span, string? replacement, params string[] arguments) =>
        context.ReportDiagnostic(Report.Create(message, text.SyntaxTree, span, replacement, arguments));
}
