using System.Globalization;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Tells whether a text has the form that Domo documents for a type.</summary>
internal static partial class WireText
{
    /// <summary><c>YYYY-MM-DD</c>, and a day that exists.</summary>
    public static bool IsDate(string text) => Is(text, "yyyy-MM-dd");

    /// <summary><c>YYYY-MM-DDTHH:MM:SSZ</c>, the one form in which AppDB syncs a moment.</summary>
    public static bool IsWholeSecond(string text) => Is(text, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary><c>YYYY-MM-DDTHH:MM:SSZ</c>, with a fraction or without.</summary>
    public static bool IsMoment(string text) => IsWholeSecond(Fraction().Replace(text, "Z"));

    /// <summary><c>HH:MM:SS</c>.</summary>
    public static bool IsTime(string text) => Is(text, "HH:mm:ss");

    /// <summary>An ISO 8601 duration.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    /// <summary>
    /// Whether the text of a JSON number stands for a whole number of 64 bits, as <c>5</c>, <c>5.0</c> and <c>5e2</c> do.
    /// </summary>
    public static bool IsWholeNumber(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && value is >= long.MinValue and <= long.MaxValue
        && decimal.IsInteger(value);

    private static bool Is(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"(?<=:\d\d)\.\d{1,9}Z\z")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\A-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
