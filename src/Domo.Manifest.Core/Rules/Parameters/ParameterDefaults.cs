using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Checks default values against the type of their parameter.</summary>
internal static class ParameterDefaults
{
    private const string DateForm = "the form " + Dates.DateForm;
    private const string DateTimeForm = "the form " + Dates.DateTimeForm;
    private const string TimeForm = "the form " + IsoTimes.TimeForm;

    /// <summary>A value of the wrong kind.</summary>
    /// <param name="Requires">What the type requires, at the end of a sentence.</param>
    /// <param name="Json">The corrected value; null if unknown.</param>
    public sealed record KindFault(string Requires, string? Json);

    /// <summary>A string in the wrong format.</summary>
    /// <param name="Reason">What is wrong, as the predicate of a sentence: <c>does not end with 'Z'</c>.</param>
    /// <param name="Form">The format that the type requires: <c>the form HH:MM:SS</c>.</param>
    /// <param name="Corrected">The corrected string; null if unknown.</param>
    /// <param name="IsCertain">Whether nothing was guessed for the correction.</param>
    public sealed record FormFault(string Reason, string Form, string? Corrected, bool IsCertain);

    /// <summary>Returns the fault if a value is of the wrong kind, or null.</summary>
    public static KindFault? Misfit(JsonValue value, ParameterType type) => type switch
    {
        ParameterType.Text => value is JsonString ? null : new("a string", InQuotes(value)),
        ParameterType.Number => MisfitOfNumber(value),
        ParameterType.Decimal => value is JsonNumber ? null : new("a number without quotes", NumberIn(value)),
        ParameterType.Boolean => value.Kind is JsonKind.True or JsonKind.False ? null : new("true or false without quotes", FlagIn(value)),
        ParameterType.Object => value is JsonObject ? null : new("an object", null),
        ParameterType.Account or ParameterType.Person or ParameterType.Group or ParameterType.Dataset =>
            value is JsonString or JsonObject ? null : new("an ID as a string", InQuotes(value)),
        ParameterType.Date => Text(value, DateForm),
        ParameterType.DateTime => Text(value, DateTimeForm),
        ParameterType.Time => Text(value, TimeForm),
        ParameterType.Duration => value is JsonString ? null : new(IsoTimes.DurationForm, null),
        _ => null,
    };

    /// <summary>Returns the fault if a string is in the wrong format, or null.</summary>
    public static FormFault? JudgeForm(string text, ParameterType type)
    {
        switch (type)
        {
            case ParameterType.Date:
                return Dates.JudgeDate(text) is { } date ? new(date.Reason, DateForm, date.Corrected, date.IsCertain) : null;
            case ParameterType.DateTime:
                // Domo's own client sends milliseconds.
                return Dates.JudgeDateTime(text) is { } moment && moment.Problem != Dates.Problem.Fraction
                    ? new(moment.Reason, DateTimeForm, moment.Corrected, moment.IsCertain)
                    : null;
            case ParameterType.Time:
                return IsoTimes.IsTime(text) ? null : new("is not a time of day", TimeForm, IsoTimes.CompleteTime(text), true);
            case ParameterType.Duration:
                return IsoTimes.IsDuration(text)
                    ? null
                    : new("is not an ISO 8601 duration", IsoTimes.DurationForm, IsoTimes.ClockToDuration(text), false);
            default:
                return null;
        }
    }

    private static KindFault? MisfitOfNumber(JsonValue value)
    {
        if (value is not JsonNumber number)
        {
            string? inside = NumberIn(value);
            return new("a whole number without quotes", inside is not null && IsWhole(inside) ? inside : null);
        }

        return IsWhole(number.Text) ? null : new("a whole number; use type 'decimal' for fractions", null);
    }

    private static KindFault? Text(JsonValue value, string form) => value is JsonString ? null : new("a string of " + form, null);

    private static string? InQuotes(JsonValue value) => value switch
    {
        JsonNumber number => "\"" + number.Text + "\"",
        { Kind: JsonKind.True } => "\"true\"",
        { Kind: JsonKind.False } => "\"false\"",
        _ => null,
    };

    private static string? FlagIn(JsonValue value)
    {
        string? text = (value as JsonString)?.Value.Trim();
        return string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) ? "true"
            : string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) ? "false"
            : null;
    }

    private static string? NumberIn(JsonValue value) =>
        (value as JsonString)?.Value.Trim() is { Length: > 0 } text
        && JsonParser.Parse(text) is { IsValid: true, Root: JsonNumber number }
            ? number.Text
            : null;

    private static bool IsWhole(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? decimal.Truncate(exact) == exact
            : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double large) && Math.Abs(large) > 1;
}
