using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Checks whether strings have the format that Domo documents for a type.</summary>
internal static partial class WireFormats
{
    /// <summary>The number of digits of the largest 64-bit number.</summary>
    private const int MaxDigits = 19;

    /// <summary>Returns whether a string is <c>YYYY-MM-DD</c> and an existing date.</summary>
    public static bool IsDate(string text) => Is(text, "yyyy-MM-dd");

    /// <summary>Returns whether a string is <c>YYYY-MM-DDTHH:MM:SSZ</c>, the only timestamp format that AppDB syncs.</summary>
    public static bool IsWholeSecond(string text) => Is(text, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>Returns whether a string is <c>YYYY-MM-DDTHH:MM:SSZ</c>, with or without a fraction.</summary>
    public static bool IsMoment(string text) => IsWholeSecond(Fraction().Replace(text, "Z"));

    /// <summary>Returns whether a string is <c>HH:MM:SS</c>.</summary>
    public static bool IsTime(string text) => Is(text, "HH:mm:ss");

    /// <summary>Returns whether a string is an ISO 8601 duration.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    /// <summary>Returns whether a JSON number is a whole 64-bit number, such as <c>5</c>, <c>5.0</c> and <c>5e2</c>.</summary>
    public static bool IsWholeNumber(string number)
    {
        // Evaluates the digits, because a decimal or a double would round 1e-30 to a whole number.
        int mark = number.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? number : number[..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return true;
        }

        string exponent = mark < 0 ? "0" : number[(mark + 1)..];
        if (!BigInteger.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
        {
            return false;
        }

        // The number of zeros after the last other digit.
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
