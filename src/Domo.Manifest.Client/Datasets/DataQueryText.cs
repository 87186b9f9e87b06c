using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>
/// How names and values stand in the text of a query. Domo documents no quoting; the form of its own <c>@domoinc/query</c> is taken
/// (names in single quotes, texts in double quotes), with a quote inside a text written twice. Everything else stands for itself.
/// </summary>
internal static class DataQueryText
{
    // What JavaScript's toISOString writes; a finer fraction is kept, so that the value equals the one it came from.
    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Name(string field) => Quote(field, '\'');

    public static string Names(IEnumerable<string> fields) => string.Join(',', fields.Select(Name));

    /// <summary>A value that is compared with.</summary>
    /// <exception cref="ArgumentException">The value is none that a query can hold.</exception>
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
        _ => throw new ArgumentException($"{value} ({value.GetType()}) cannot be a value of a filter."),
    };

    /// <summary>A text; in single quotes when that spares doubling.</summary>
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
            case DomoValueKind.Number when value.TryGet(out decimal number):
                return Value(number);
            case DomoValueKind.Number:
                return Value((double)value);
            case DomoValueKind.Boolean:
                return Value((bool)value);
            case DomoValueKind.DateTime:
                return Value((DateTimeOffset)value);
            case DomoValueKind.Json:
                throw new ArgumentException($"Nested JSON cannot be a value of a filter: {WireError.Cut(value.ToString())}");
            default:
                return Text(value.ToString());
        }
    }

    // Without an exponent where a decimal can hold the number: the grammar of numbers is not documented.
    private static string Real(double number) => WireNumber.TryExactDecimal(number, out var exact)
        ? exact.ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(
        moment.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? Milliseconds : Ticks, CultureInfo.InvariantCulture);
}
