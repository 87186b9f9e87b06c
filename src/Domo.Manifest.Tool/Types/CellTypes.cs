using System.Buffers;
using System.Globalization;
using System.Text;
using Domo.Manifest.Client;
using Domo.Manifest.Tool.Records;
using ColumnType = Domo.Manifest.Declarations.ColumnType;

namespace Domo.Manifest.Tool.Types;

/// <summary>Determines the narrowest type of a single value.</summary>
internal static class CellTypes
{
    /// <summary>Longer than any date format.</summary>
    private const int MaxDateLength = 64;

    private const NumberStyles Whole = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;

    /// <summary>Returns the type of a value; <see cref="ColumnType.Unknown"/> for null.</summary>
    public static ColumnType Of(Cell cell) => cell.Kind switch
    {
        CellKind.Null => ColumnType.Unknown,
        CellKind.Untyped when cell.Text.AsSpan().Trim().IsEmpty => ColumnType.Unknown,
        CellKind.Untyped => OfNumber(cell.Text.AsSpan().Trim(), isText: true) ?? OfDate(cell.Text) ?? ColumnType.String,
        CellKind.Text => OfDate(cell.Text) ?? ColumnType.String,
        CellKind.Number => OfNumber(cell.Text, isText: false) ?? ColumnType.Double,
        _ => ColumnType.String,
    };

    /// <summary>Returns the narrowest type that can hold values of both types.</summary>
    public static ColumnType Join(ColumnType a, ColumnType b) => (a, b) switch
    {
        _ when a == b || b == ColumnType.Unknown => a,
        (ColumnType.Unknown, _) => b,
        _ when IsNumber(a) && IsNumber(b) => a == ColumnType.Double || b == ColumnType.Double ? ColumnType.Double : ColumnType.Decimal,
        (ColumnType.Date, ColumnType.DateTime) or (ColumnType.DateTime, ColumnType.Date) => ColumnType.DateTime,
        _ => ColumnType.String,
    };

    private static bool IsNumber(ColumnType type) => type is ColumnType.Long or ColumnType.Decimal or ColumnType.Double;

    /// <summary>Returns the type of a number; null if it is not a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isText">Whether it is a cell: leading zeros then mean a code, and thousands may be separated.</param>
    private static ColumnType? OfNumber(ReadOnlySpan<char> text, bool isText)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        int whole = 0;
        while (whole < digits.Length && (char.IsAsciiDigit(digits[whole]) || digits[whole] == ','))
        {
            whole++;
        }

        if (whole == 0 || !HasGoodThousands(digits[..whole]) || (isText && whole > 1 && digits[0] == '0'))
        {
            return null;
        }

        int fraction = whole < digits.Length && digits[whole] == '.' ? CountDigits(digits[(whole + 1)..]) : -1;
        int end = whole + (fraction < 0 ? 0 : fraction + 1);
        bool isPlain = end == digits.Length;
        if (!isPlain
            && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)))
        {
            return null;
        }

        // An integer with more digits than a decimal can hold is a code: a double would change its last digits.
        return !isPlain ? ColumnType.Double
            : fraction < 0 && long.TryParse(text, Whole, CultureInfo.InvariantCulture, out _) ? ColumnType.Long
            : whole + Math.Max(fraction, 0) <= 28 ? ColumnType.Decimal
            : fraction < 0 && isText ? ColumnType.String
            : ColumnType.Double;
    }

    private static bool HasGoodThousands(ReadOnlySpan<char> whole)
    {
        if (!whole.Contains(','))
        {
            return true;
        }

        for (int i = 0; i < whole.Length; i++)
        {
            bool isSeparator = (whole.Length - i) % 4 == 0;
            if (isSeparator != (whole[i] == ',') || (isSeparator && i == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    /// <summary>Returns the type of a string that the client reads as a date or a date and time; null for others.</summary>
    private static ColumnType? OfDate(string text)
    {
        Span<byte> utf8 = stackalloc byte[MaxDateLength];
        if (text.Length is 0 or > MaxDateLength || !char.IsAsciiDigit(text[0])
            || Ascii.FromUtf16(text, utf8, out int length) != OperationStatus.Done)
        {
            return null;
        }

        bool hasTime = text.Contains(':', StringComparison.Ordinal);
        return hasTime && WireTime.TryMoment(utf8[..length], out _) ? ColumnType.DateTime
            : !hasTime && WireTime.TryDate(utf8[..length], out _) ? ColumnType.Date
            : null;
    }
}
