using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Domo.Manifest.Client;

/// <content>Conversions from and to .NET types.</content>
public readonly partial struct DomoValue
{
    // Longer than any date or number that Domo sends.
    private const int ShortText = 128;

    /// <summary>Converts a string.</summary>
    /// <param name="value">The string; null for <see cref="Null"/>.</param>
    public static implicit operator DomoValue(string? value) => value is null ? default : new(ValueKind.Text, value);

    /// <summary>Converts a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator DomoValue(bool value) => new(ValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DomoValue(long value) => new(ValueKind.Number, null, value);

    /// <summary>Converts a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DomoValue(decimal value) => new(ValueKind.Number, null, value);

    /// <summary>Converts a number, to the decimal that converts back to the same double if there is one, so that 0.1 equals 0.1.</summary>
    /// <param name="value">The number. NaN and infinities cannot be written as JSON.</param>
    public static implicit operator DomoValue(double value) =>
        WireNumber.TryExactDecimal(value, out var number)
            ? new(ValueKind.Number, null, number)
            : new(ValueKind.Number, value);

    /// <summary>Converts a date.</summary>
    /// <param name="value">The date.</param>
    public static implicit operator DomoValue(DateOnly value) => new(ValueKind.Date, null, value.DayNumber);

    /// <summary>Converts a timestamp.</summary>
    /// <param name="value">The date. It is written in UTC, with up to three fractional digits.</param>
    public static implicit operator DomoValue(DateTimeOffset value) => new(ValueKind.DateTime, value);

    /// <summary>Returns the string; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a string nor null.</exception>
    public static explicit operator string?(DomoValue value) =>
        value.IsNull ? null : value.TryGet(out string? text) ? text : throw value.Not("a string");

    /// <summary>Returns the boolean.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a boolean.</exception>
    public static explicit operator bool(DomoValue value) => value.TryGet(out bool result) ? result : throw value.Not("true or false");

    /// <summary>Returns the boolean; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a boolean nor null.</exception>
    public static explicit operator bool?(DomoValue value) => value.IsNull ? null : (bool)value;

    /// <summary>Returns the integer, also from a string.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a 32-bit integer.</exception>
    public static explicit operator int(DomoValue value) =>
        value.TryGet(out int result) ? result : throw value.Not("a whole number of 32 bits");

    /// <summary>Returns the integer, also from a string; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a 32-bit integer nor null.</exception>
    public static explicit operator int?(DomoValue value) => value.IsNull ? null : (int)value;

    /// <summary>Returns the integer, also from a string.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a 64-bit integer.</exception>
    public static explicit operator long(DomoValue value) => value.TryGet(out long result) ? result : throw value.Not("a whole number");

    /// <summary>Returns the integer, also from a string; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a 64-bit integer nor null.</exception>
    public static explicit operator long?(DomoValue value) => value.IsNull ? null : (long)value;

    /// <summary>Returns the number, also from a string, rounded to the 28 digits of a decimal.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a number, or is too large for a decimal.</exception>
    public static explicit operator decimal(DomoValue value) =>
        value.TryGet(out decimal result) ? result : throw value.Not("a decimal number");

    /// <summary>Returns the number, also from a string, rounded to the 28 digits of a decimal; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a number in the range of a decimal nor null.</exception>
    public static explicit operator decimal?(DomoValue value) => value.IsNull ? null : (decimal)value;

    /// <summary>Returns the nearest double of the number, also from a string.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a number.</exception>
    public static explicit operator double(DomoValue value) => value.TryGet(out double result) ? result : throw value.Not("a number");

    /// <summary>Returns the nearest double of the number, also from a string; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a number nor null.</exception>
    public static explicit operator double?(DomoValue value) => value.IsNull ? null : (double)value;

    /// <summary>Returns the date, also from a string, a timestamp or milliseconds since 1970 at midnight.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a date, or has a time.</exception>
    public static explicit operator DateOnly(DomoValue value) =>
        value.TryGet(out DateOnly result) ? result : throw value.Not("a date (yyyy-MM-dd)");

    /// <summary>Returns the date, also from a string, a timestamp or milliseconds since 1970 at midnight; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a date without a time nor null.</exception>
    public static explicit operator DateOnly?(DomoValue value) => value.IsNull ? null : (DateOnly)value;

    /// <summary>Returns the timestamp, also from a string, a date (midnight UTC) or milliseconds since 1970.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is not a date.</exception>
    public static explicit operator DateTimeOffset(DomoValue value) =>
        value.TryGet(out DateTimeOffset result) ? result : throw value.Not("a date and time (ISO 8601, or milliseconds since 1970)");

    /// <summary>Returns the timestamp, also from a string, a date (midnight UTC) or milliseconds since 1970; null for null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidCastException">The value is neither a date nor null.</exception>
    public static explicit operator DateTimeOffset?(DomoValue value) => value.IsNull ? null : (DateTimeOffset)value;

    /// <summary>Gets the string.</summary>
    /// <param name="value">The string.</param>
    /// <returns>False if the value is not a string; nested JSON, <see cref="DateOnly"/> and <see cref="DateTimeOffset"/> are not.</returns>
    public bool TryGet([NotNullWhen(true)] out string? value)
    {
        value = Kind == ValueKind.Text ? (string)_reference! : null;
        return value is not null;
    }

    /// <summary>Gets the boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>False if the value is not a boolean.</returns>
    public bool TryGet(out bool value)
    {
        value = Kind == ValueKind.Boolean && _number != 0;
        return Kind == ValueKind.Boolean;
    }

    /// <summary>Gets the integer, also from a string.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False if the value is not a 32-bit integer.</returns>
    public bool TryGet(out int value)
    {
        var fits = TryGet(out long number) && number is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)number : 0;
        return fits;
    }

    /// <summary>Gets the integer, also from a string.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False if the value is not a 64-bit integer.</returns>
    public bool TryGet(out long value)
    {
        value = 0;
        return Kind switch
        {
            ValueKind.Number => _reference is null && WireNumber.TryWhole(_number, out value),
            ValueKind.Text => TryParse(WireNumber.TryWhole, out value),
            _ => false,
        };
    }

    /// <summary>Gets the number, also from a string, rounded to the 28 digits of a decimal.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False if the value is not a number in the range of a decimal.</returns>
    public bool TryGet(out decimal value)
    {
        value = _number;
        return Kind switch
        {
            ValueKind.Number => _reference is null || WireNumber.TryDecimal(Encoding.ASCII.GetBytes(ToString()), out value),
            ValueKind.Text => TryParse(WireNumber.TryDecimal, out value),
            _ => false,
        };
    }

    /// <summary>Gets the nearest double of the number, also from a string.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False if the value is not a number.</returns>
    public bool TryGet(out double value)
    {
        value = 0;
        switch (Kind)
        {
            case ValueKind.Number:
                value = _reference is double real ? real : WireNumber.ToDouble(_number);
                return true;
            case ValueKind.Text:
                return TryParse(WireNumber.TryDouble, out value);
            default:
                return false;
        }
    }

    /// <summary>Gets the date, also from a string, a timestamp or milliseconds since 1970 at midnight.</summary>
    /// <param name="value">The date.</param>
    /// <returns>False if the value is not a date, or has a time.</returns>
    public bool TryGet(out DateOnly value)
    {
        value = default;
        switch (Kind)
        {
            case ValueKind.Date:
                value = DateOnly.FromDayNumber((int)_number);
                return true;
            case ValueKind.Text:
                return TryParse(WireTime.TryDate, out value);
            case ValueKind.DateTime or ValueKind.Number when TryGet(out DateTimeOffset moment) && moment.TimeOfDay == TimeSpan.Zero:
                value = DateOnly.FromDateTime(moment.DateTime);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gets the timestamp, also from a string, a date (midnight UTC) or milliseconds since 1970.</summary>
    /// <param name="value">The timestamp.</param>
    /// <returns>False if the value is not a date.</returns>
    public bool TryGet(out DateTimeOffset value)
    {
        value = default;
        switch (Kind)
        {
            case ValueKind.DateTime:
                value = (DateTimeOffset)_reference!;
                return true;
            case ValueKind.Date:
                value = new DateTimeOffset(DateOnly.FromDayNumber((int)_number), TimeOnly.MinValue, TimeSpan.Zero);
                return true;
            case ValueKind.Text:
                return TryParse(WireTime.TryMoment, out value);
            case ValueKind.Number:
                return TryGet(out long milliseconds) && WireTime.TryEpoch(milliseconds, out value);
            default:
                return false;
        }
    }

    private bool TryParse<T>(WireParser<T> parser, out T value)
        where T : struct
    {
        Span<byte> utf8 = stackalloc byte[ShortText];
        value = default;
        return Encoding.UTF8.TryGetBytes((string)_reference!, utf8, out var length) && parser(utf8[..length], out value);
    }

    private InvalidCastException Not(string expected) => new($"Expected {expected}, found {Describe()}.");

    private string Describe() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Text => WireError.Quote((string)_reference!),
        ValueKind.Number => "the number " + ToString(),
        ValueKind.Boolean => ToString(),
        ValueKind.Json => "the JSON " + WireError.Cut((string)_reference!),
        _ => "the date " + ToString(),
    };
}
