using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>Converts JSON numbers without loss, or not at all.</summary>
internal static class WireNumber
{
    // A decimal can hold this many digits, wherever the point is.
    private const int AlwaysExactLength = 28;
    private const int LongestExponent = 6;

    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Returns whether the number at the reader is short enough to need no rounding, in which the reader and <see cref="decimal"/> can
    /// differ in the last digit.
    /// </summary>
    public static bool IsAlwaysExact(ref Utf8JsonReader reader) => !reader.HasValueSequence && IsAlwaysExact(reader.ValueSpan);

    /// <summary>Converts to a decimal, rounded to its 28 or 29 digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);

    /// <summary>Converts to a finite double.</summary>
    public static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>Converts to a decimal if it keeps every digit.</summary>
    public static bool TryExactDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        if (!TryDecimal(text, out value))
        {
            return false;
        }

        if (IsAlwaysExact(text))
        {
            return true;
        }

        Span<byte> parsed = stackalloc byte[32];
        return value.TryFormat(parsed, out var length, default, CultureInfo.InvariantCulture)
            && TrySignificant(text, out var digits, out var exponent)
            && TrySignificant(parsed[..length], out var parsedDigits, out var parsedExponent)
            && digits == parsedDigits
            && exponent == parsedExponent;
    }

    /// <summary>Converts to an integer, also from <c>5.0</c> or <c>5e3</c>.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        return TryExactDecimal(text, out var number) && TryWhole(number, out value);
    }

    public static bool TryWhole(decimal number, out long value)
    {
        var fits = number >= long.MinValue && number <= long.MaxValue && decimal.IsInteger(number);
        value = fits ? (long)number : 0;
        return fits;
    }

    /// <summary>Returns the nearest double: the cast of .NET can be off by one bit.</summary>
    public static double ToDouble(decimal value)
    {
        Span<byte> text = stackalloc byte[32];
        return value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture)
            && double.TryParse(text[..length], Style, CultureInfo.InvariantCulture, out var nearest)
            ? nearest
            : (double)value;
    }

    /// <summary>Returns the shortest decimal that converts back to the double, if there is one.</summary>
    public static bool TryExactDecimal(double value, out decimal number)
    {
        Span<byte> text = stackalloc byte[32];
        number = 0;
        return double.IsFinite(value)
            && value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture)
            && TryExactDecimal(text[..length], out number);
    }

    /// <summary>Returns whether a number is short enough to need no rounding.</summary>
    public static bool IsAlwaysExact(ReadOnlySpan<byte> text) =>
        text.Length <= AlwaysExactLength && text.IndexOfAny((byte)'e', (byte)'E') < 0;

    // The digits without leading and trailing zeros, and the exponent of the last digit: the same for equal numbers.
    private static bool TrySignificant(ReadOnlySpan<byte> text, out string digits, out int exponent)
    {
        exponent = 0;
        var mark = text.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            var power = text[(mark + 1)..];
            if (power.Length > LongestExponent
                || !int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                digits = "";
                return false;
            }

            text = text[..mark];
        }

        var point = text.IndexOf((byte)'.');
        exponent -= point < 0 ? 0 : text.Length - point - 1;
        var all = Encoding.ASCII.GetString(text).Replace(".", "", StringComparison.Ordinal).TrimStart('-', '+').TrimStart('0');
        digits = all.TrimEnd('0');
        exponent = digits.Length == 0 ? 0 : exponent + (all.Length - digits.Length);
        return true;
    }
}
