using System.Globalization;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>A date or timestamp formatted as a string: <c>day.ToString("d")</c> or the interpolation <c>{day:d}</c>.</summary>
/// <param name="Value">The date or timestamp.</param>
/// <param name="TypeName">Its type: <c>DateTime</c>, <c>DateTimeOffset</c> or <c>DateOnly</c>.</param>
/// <param name="Format">The format, or null.</param>
internal sealed record DateFormat(ExpressionSyntax Value, string TypeName, string? Format)
{
    private static readonly DateTimeOffset Sample = new(2026, 11, 23, 14, 5, 9, 123, TimeSpan.FromHours(2));

    /// <summary>Gets a sample date in November 2026 in this format and the invariant culture, or null if the format is invalid.</summary>
    public string? Example
    {
        get
        {
            try
            {
                var culture = CultureInfo.InvariantCulture;
                return TypeName switch
                {
                    "DateOnly" => Sample.Date.ToString(Format is null ? "d" : Format is "o" or "O" ? "yyyy-MM-dd" : Format, culture),
                    "DateTime" => Sample.UtcDateTime.ToString(Format, culture),
                    _ => Sample.ToString(Format, culture),
                };
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    /// <summary>Returns whether a method with this name formats a date.</summary>
    public static bool MakesText(string method) => method is "ToString" or "ToShortDateString" or "ToLongDateString";

    /// <summary>Returns the date that a call formats, or null if it formats none or the format is unknown.</summary>
    public static DateFormat? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var value, Name.Identifier.ValueText: var method }
            || !MakesText(method)
            || DateTypeOf(value, model, cancellationToken) is not { } type)
        {
            return null;
        }

        if (method != "ToString")
        {
            return new(value, type, method == "ToShortDateString" ? "d" : "D");
        }

        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || !IsText(arguments[0].Expression, model, cancellationToken))
        {
            return new(value, type, null);
        }

        return model.GetConstantValue(arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string format }
            ? new(value, type, format)
            : null;
    }

    /// <summary>Returns the date in an interpolation, or null if there is none.</summary>
    public static DateFormat? Of(InterpolationSyntax hole, SemanticModel model, CancellationToken cancellationToken) =>
        hole.AlignmentClause is null && DateTypeOf(hole.Expression, model, cancellationToken) is { } type
            ? new(hole.Expression, type, hole.FormatClause?.FormatStringToken.ValueText)
            : null;

    /// <summary>Returns the expression and format with the correct form, or null if the value lacks the required time.</summary>
    /// <param name="column">The type of the column.</param>
    public (string Value, string Format)? Mend(ColumnType column)
    {
        if (column == ColumnType.Date)
        {
            return (Value.ToString(), "yyyy-MM-dd");
        }

        if (TypeName == "DateOnly")
        {
            return null;
        }

        string value = Value.ToString();
        bool isUtc = value.EndsWith("UtcNow", StringComparison.Ordinal) || value.EndsWith(".UtcDateTime", StringComparison.Ordinal)
            || value.EndsWith(".ToUniversalTime()", StringComparison.Ordinal);
        return (isUtc ? value : Value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            ? value + ".ToUniversalTime()"
            : "(" + value + ").ToUniversalTime()", "yyyy-MM-ddTHH:mm:ssZ");
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    private static string? DateTypeOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(value, cancellationToken).Type is { Name: "DateTime" or "DateTimeOffset" or "DateOnly" } type
            && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            ? type.Name
            : null;
}
