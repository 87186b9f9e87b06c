using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>
/// Writes names and values in a query. Domo does not document quoting, so the form of its <c>@domoinc/query</c> is used: names in single
/// quotes, strings in double quotes, and quotes in a string doubled. All other characters are unchanged.
/// </summary>
internal static class DatasetQueryText
{
    // The format of JavaScript's toISOString, with all digits of the fraction so that the value round-trips.
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Name(string field) => Quote(field, '\'');

    public static string Names(IEnumerable<string> fields) => string.Join(',', fields.Select(Name));

    /// <summary>Returns the value of a comparison.</summary>
    /// <exception cref="ArgumentException">A query cannot contain the value.</exception>
    public static string Value(object value) => value switch
    {
        string text => Text(text),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => Real(number),
        bool boolean => boolean ? "true" : "false",
        DateOnly date => Quote(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), '"'),
        DateTimeOffset moment => Quote(Moment(moment), '"'),
        DomoValue any => OfAny(any),
        _ => throw new ArgumentException($"{value} ({value.GetType()}) cannot be the value of a filter."),
    };

    /// <summary>Quotes a string, in single quotes if that avoids doubling.</summary>
    private static string Text(string text) =>
        Quote(text, text.Contains('"', StringComparison.Ordinal) && !text.Contains('\'', StringComparison.Ordinal) ? '\'' : '"');

    private static string Quote(string text, char quote)
    {
        var mark = quote.ToString();
        return mark + text.Replace(mark, mark + mark, StringComparison.Ordinal) + mark;
    }

    private static string OfAny(DomoValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Number when value.TryGet(out decimal number):
                return Value(number);
            case ValueKind.Number:
                return Value((double)value);
            case ValueKind.Boolean:
                return Value((bool)value);
            case ValueKind.DateTime:
                return Value((DateTimeOffset)value);
            case ValueKind.Json:
                throw new ArgumentException($"Nested JSON cannot be the value of a filter: {WireError.Cut(value.ToString())}");
            default:
                return Text(value.ToString());
        }
    }

    // Without an exponent if a decimal can hold the number: the grammar of numbers is undocumented.
    private static string Real(double number) => WireNumber.TryExactDecimal(number, out var exact)
        ? exact.ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(
        moment.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? Milliseconds : Ticks, CultureInfo.InvariantCulture);
}
