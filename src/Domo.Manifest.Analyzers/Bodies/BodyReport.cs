using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Reports findings in the body of a request.</summary>
/// <param name="request">The request.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="report">Reports a finding.</param>
/// <param name="cancellationToken">Cancels the check.</param>
internal sealed class BodyReport(
    WrittenRequest request, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    private readonly DateFlow _dates = new(model, report, cancellationToken);

    private SyntaxTree Tree => request.Node.SyntaxTree;

    /// <summary>Reports a finding.</summary>
    /// <param name="message">The message.</param>
    /// <param name="span">The location.</param>
    /// <param name="replacement">The correct source at the location, or null.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Add(RuleMessage message, TextSpan span, string? replacement, params string[] arguments) =>
        report(Report.Create(message, Tree, span, replacement, arguments));

    /// <summary>Reports a finding whose fix changes another location.</summary>
    /// <param name="message">The message.</param>
    /// <param name="span">The location.</param>
    /// <param name="mended">The location to change.</param>
    /// <param name="replacement">The correct source there, or null.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void AddMended(RuleMessage message, TextSpan span, TextSpan mended, string? replacement, params string[] arguments)
    {
        if (replacement is null)
        {
            Add(message, span, null, arguments);
            return;
        }

        report(Report.Create(
            message, PlaceOf(span), PlaceOf(mended),
            ImmutableDictionary<string, string?>.Empty.Add(Report.Replacement, replacement), arguments));
    }

    /// <summary>Reports a finding whose fix changes the declaration of a C# property.</summary>
    /// <param name="message">The message.</param>
    /// <param name="span">The location.</param>
    /// <param name="property">The property, or null.</param>
    /// <param name="fix">The data for the code fix.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void AddDeclared(
        RuleMessage message, TextSpan span, IPropertySymbol? property, ImmutableDictionary<string, string?> fix, params string[] arguments)
    {
        bool hasFix = property is { ContainingType.IsAnonymousType: false, DeclaringSyntaxReferences.IsEmpty: false };
        report(Report.Create(
            message, PlaceOf(span), hasFix ? property!.Locations[0] : null,
            hasFix ? fix : ImmutableDictionary<string, string?>.Empty, arguments));
    }

    /// <summary>Reports a finding.</summary>
    public void Add(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>Checks the form of a string that becomes a date.</summary>
    public void CheckDate(BodyValue value, DateTarget target)
    {
        if (value.Expression is { } expression)
        {
            _dates.Check(expression, target);
        }
        else if (value is { Text: { IsKnown: true } text, Constant: string known })
        {
            _dates.CheckText(known, text.Span, isLiteral: true, target);
        }
        else if (value.Text is { Length: 1 } hole && request.Content.Value is { } body)
        {
            _dates.CheckHole(body, hole.Span, target);
        }
    }

    private Location PlaceOf(TextSpan span) => Location.Create(Tree, span);
}
