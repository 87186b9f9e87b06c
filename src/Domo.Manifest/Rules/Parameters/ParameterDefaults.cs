using System.Globalization;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Judges default values by the type of their parameter.</summary>
internal static class ParameterDefaults
{
    /// <summary>A value of the wrong kind.</summary>
    /// <param name="Takes">What the type takes, as a sentence ends with it.</param>
    /// <param name="Json">The value as it should be, where it can be known.</param>
    public sealed record KindFault(string Takes, string? Json);

    /// <summary>A text of the wrong form.</summary>
    /// <param name="Reason">What is wrong, as a sentence goes on after the text.</param>
    /// <param name="Form">The form that the type takes.</param>
    /// <param name="Corrected">The text as it should be, where it can be known.</param>
    /// <param name="IsCertain">Whether nothing was guessed for it.</param>
    public sealed record FormFault(string Reason, string Form, string? Corrected, bool IsCertain);

    /// <summary>What is wrong with the kind of a value, or null.</summary>
    public static KindFault? Misfit(JsonValue value, ParameterType type) => type switch
    {
        ParameterType.Text => value is JsonString ? null : new("a text; write it in quotes", InQuotes(value)),
        ParameterType.Number => MisfitOfNumber(value),
        ParameterType.Decimal => value is JsonNumber ? null : new("a number, without quotes", NumberIn(value)),
        ParameterType.Boolean => value.Kind is JsonKind.True or JsonKind.False ? null : new("true or false, without quotes", FlagIn(value)),
        ParameterType.Object => value is JsonObject ? null : new("an object", null),
        ParameterType.Account or ParameterType.Person or ParameterType.Group or ParameterType.Dataset =>
            value is JsonString or JsonObject ? null : new("an id as text; write it in quotes", InQuotes(value)),
        ParameterType.Date => Text(value, Dates.DateForm),
        ParameterType.DateTime => Text(value, Dates.DateTimeForm),
        ParameterType.Time => Text(value, IsoTimes.TimeForm),
        ParameterType.Duration => Text(value, IsoTimes.DurationForm),
        _ => null,
    };

    /// <summary>What is wrong with the form of a text, or null.</summary>
    public static FormFault? JudgeForm(string text, ParameterType type)
    {
        switch (type)
        {
            case ParameterType.Date:
                return Dates.JudgeDate(text) is { } date ? new(date.Reason, Dates.DateForm, date.Corrected, date.IsCertain) : null;
            case ParameterType.DateTime:
                // Domo's own client sends milliseconds.
                return Dates.JudgeDateTime(text) is { } moment && moment.Problem != Dates.Problem.Fraction
                    ? new(moment.Reason, Dates.DateTimeForm, moment.Corrected, moment.IsCertain)
                    : null;
            case ParameterType.Time:
                return IsoTimes.IsTime(text) ? null : new("is no time of day in that form", IsoTimes.TimeForm, IsoTimes.CompleteTime(text), true);
            case ParameterType.Duration:
                return IsoTimes.IsDuration(text) ? null : new("is no ISO 8601 duration", IsoTimes.DurationForm, IsoTimes.ClockToDuration(text), false);
            default:
                return null;
        }
    }

    private static KindFault? MisfitOfNumber(JsonValue value)
    {
        if (value is not JsonNumber number)
        {
            string? inside = NumberIn(value);
            return new("a whole number, without quotes", inside is not null && IsWhole(inside) ? inside : null);
        }

        return IsWhole(number.Text) ? null : new("a whole number; write 'decimal' as the type if fractions are meant", null);
    }

    private static KindFault? Text(JsonValue value, string form) => value is JsonString ? null : new("a text of the form " + form, null);

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
