using System.Globalization;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>The JSON forms of the inputs of workflows and functions.</summary>
internal static class InputForms
{
    private const string Invariant = "System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>Returns what an input takes if a value is certainly something else, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="input">The input.</param>
    /// <param name="isList">Whether the value must be a list.</param>
    public static string? Judge(BodyValue value, ParameterMapping input, bool isList)
    {
        if (value.Form == JsonForm.Unknown || input.Type is ParameterType.Unknown or ParameterType.File or ParameterType.Directory)
        {
            return null;
        }

        return isList ? (value.IsArray ? null : "an array")
            : Fits(value, input.Type) ? null
            : Describe(input.Type);
    }

    /// <summary>Returns the source of a value that has the form of an input, or null.</summary>
    public static string? Mend(BodyValue value, ParameterType type)
    {
        if (value.Expression is not { } expression
            || value.Type is not { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        {
            return null;
        }

        string operand = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            ? expression.ToString()
            : $"({expression})";
        switch (type)
        {
            case ParameterType.Person or ParameterType.Group or ParameterType.Account or ParameterType.Text when value.Form.IsNumber():
                return value.Constant is null ? $"{operand}.ToString({Invariant})"
                    : expression is LiteralExpressionSyntax && value.Constant is IFormattable number
                        ? SymbolDisplay.FormatLiteral(number.ToString(null, CultureInfo.InvariantCulture), quote: true)
                        : null;
            case ParameterType.Number when value.Constant is string text
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole):
                return whole.ToString(CultureInfo.InvariantCulture);
            case ParameterType.Boolean when value.Constant is "true" or "false":
                return (string)value.Constant;
            case ParameterType.Date when value.Form == JsonForm.Moment:
                return $"{operand}.ToString(\"yyyy-MM-dd\", {Invariant})";
            case ParameterType.Duration when value.Type.Name == nameof(TimeSpan):
                return $"System.Xml.XmlConvert.ToString({expression})";
            default:
                return null;
        }
    }

    /// <summary>Returns a value that does not have the form of an input, for messages.</summary>
    public static string Describe(BodyValue value, ParameterType type) =>
        type == ParameterType.Duration && value.Constant is string text ? $"'{text}'"
        : type == ParameterType.Number && NumberConstants.HasFraction(value.Constant) ? NumberConstants.Format(value.Constant)
        : value.Describe();

    private static bool Fits(BodyValue value, ParameterType type) => type switch
    {
        ParameterType.Boolean => value.Form == JsonForm.Boolean,
        ParameterType.Date => value.Form is JsonForm.Day or JsonForm.Text,
        ParameterType.DateTime => value.Form is JsonForm.Moment or JsonForm.Text,
        ParameterType.Decimal or ParameterType.Double => value.Form.IsNumber(),
        ParameterType.Number => value.Form.IsNumber() && !NumberConstants.HasFraction(value.Constant),
        ParameterType.Duration => value.Form == JsonForm.Text ? value.Constant is not string text || IsDuration(text)
            : value.Form == JsonForm.OtherText && value.Type?.Name != nameof(TimeSpan),
        ParameterType.Object => value.IsObject,
        ParameterType.Time => value.Form is JsonForm.Text or JsonForm.OtherText,
        _ => value.Form is JsonForm.Text or JsonForm.OtherText or JsonForm.Day or JsonForm.Moment,
    };

    private static bool IsDuration(string text) => text.Length == 0 || text.TrimStart('-', '+') is ['P' or 'p', ..];

    private static string Describe(ParameterType type) => type switch
    {
        ParameterType.Boolean => "true or false",
        ParameterType.Date => "a day like '2026-04-23'",
        ParameterType.DateTime => "a moment like '2026-04-23T12:00:00Z'",
        ParameterType.Decimal or ParameterType.Double => "a number",
        ParameterType.Number => "a whole number",
        ParameterType.Duration => "a duration like 'PT1H30M'",
        ParameterType.Object => "an object",
        ParameterType.Person => "a user ID as a string",
        ParameterType.Dataset => "a dataset ID as a string",
        ParameterType.Group => "a group ID as a string",
        ParameterType.Account => "an account ID as a string",
        ParameterType.Time => "a time like '14:30:00'",
        _ => "a string",
    };
}
