using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Tells whether a text has the form that Domo documents for a type.</summary>
internal static partial class WireText
{
    /// <summary>Of the largest whole number of 64 bits.</summary>
    private const int MaxDigits = 19;

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
    public static bool IsWholeNumber(string number)
    {
        // By its digits: a decimal or a double would round 1e-30 to a whole number first.
        int mark = number.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? number : number[..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return true;
        }

        if (!BigInteger.TryParse(mark < 0 ? "0" : number[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
        {
            return false;
        }

        // How many zeros follow the last digit that is none.
        var zeros = power - (point < 0 ? 0 : mantissa.Length - point - 1) + (digits.Length - significant.Length);
        return zeros >= 0
            && zeros + significant.Length <= MaxDigits
            && long.TryParse(
                (number[0] == '-' ? "-" : "") + significant + new string('0', (int)zeros),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _);
    }

    private static bool Is(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"(?<=:\d\d)\.\d{1,9}Z\z")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\A-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
