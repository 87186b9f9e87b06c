using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>
/// A number or timestamp that is compared with the values of a column. If it has more digits than the column, it lies between two values of
/// the column.
/// </summary>
/// <param name="Floor">The greatest value of the column that is not above it, as text; null if all values are above it.</param>
/// <param name="IsExact">Whether it equals that value.</param>
internal sealed partial record Bound(string? Floor, bool IsExact)
{
    /// <summary>The number of fraction digits of a <c>DECIMAL</c>.</summary>
    private const int Scale = 10;

    /// <summary>A power of ten outside the range of <c>DECIMAL</c>.</summary>
    private const int MaxPower = 60;

    private static readonly BigInteger Limit = BigInteger.Pow(10, 38);

    /// <summary>Reads a number, for columns of whole numbers and decimals.</summary>
    public static Bound? OfNumber(string text)
    {
        if (Number().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
        var digits = BigInteger.Parse(
            $"{match.Groups["sign"].Value}0{whole}{fraction}", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var power = BigInteger.Parse("0" + match.Groups["power"].Value, CultureInfo.InvariantCulture);
        power = (match.Groups["down"].Success ? -power : power) + Scale - fraction.Length;

        // An exponent beyond the number of digits has no further effect.
        int shift = (int)BigInteger.Clamp(power, -MaxPower - text.Length, MaxPower + text.Length);
        var factor = BigInteger.Pow(10, Math.Abs(shift));
        var floor = shift >= 0 ? digits * factor : BigInteger.Divide(digits, factor);
        bool isExact = shift >= 0 || floor * factor == digits;
        floor -= isExact || digits.Sign >= 0 ? 0 : 1;

        return floor <= -Limit ? new Bound(null, IsExact: false)
            : floor >= Limit ? new Bound(Write(Limit - 1), IsExact: false)
            : new Bound(Write(floor), isExact);
    }

    /// <summary>Reads a date or timestamp. A date means its first instant; without an offset, the time is UTC.</summary>
    public static Bound? OfMoment(string text)
    {
        if (!DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && !WireDates.TryParse(text, out moment))
        {
            return null;
        }

        return OfMoment(moment.UtcDateTime);
    }

    public static Bound OfMoment(DateTime moment) => new(
        moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        moment.Ticks % TimeSpan.TicksPerMicrosecond == 0);

    private static string Write(BigInteger scaled)
    {
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        return $"{(scaled.Sign < 0 ? "-" : "")}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    [GeneratedRegex(
        @"\A(?<sign>[-+]?)(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE]((?<down>-)|\+)?(?<power>[0-9]+))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
