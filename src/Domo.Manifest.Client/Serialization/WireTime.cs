using System.Globalization;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>
/// Parses every date format in Domo's documentation and responses: <c>2019-03-04T16:59:25.72+0000</c>, <c>…57.479Z</c>, fractions down to
/// nanoseconds, a space instead of the T, no zone, no time.
/// </summary>
internal ref struct WireTime
{
    private const int FractionDigits = 7;

    /// <summary>The magnitude of <see cref="TimeSpan.MinValue"/>.</summary>
    private const ulong MostTicks = 1UL << 63;

    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    private ReadOnlySpan<byte> _rest;

    private WireTime(ReadOnlySpan<byte> text) => _rest = text;

    /// <summary>Parses a timestamp: no zone is UTC, no time is midnight, fractions are cut after seven digits.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (!TryParts(text, out var date, out var time, out var offset))
        {
            return false;
        }

        // Near DateTime's limits, the offset can move the timestamp out of range.
        var ticks = date.DayNumber * TimeSpan.TicksPerDay + time.Ticks;
        if (ticks < offset.Ticks || ticks - offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        moment = new DateTimeOffset(ticks, offset);
        return true;
    }

    /// <summary>Parses a date, also with a midnight time in any zone.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date) =>
        TryParts(text, out date, out var time, out _) && time == TimeSpan.Zero;

    /// <summary>Parses a time of day: <c>14:30</c>, <c>14:30:00</c> or <c>14:30:00.5</c>.</summary>
    public static bool TryTimeOfDay(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        var parser = new WireTime(text);
        var parsed = parser.TryTakeTime(out var span) && parser._rest.IsEmpty;
        time = parsed ? TimeOnly.FromTimeSpan(span) : default;
        return parsed;
    }

    /// <summary>Parses an ISO 8601 duration without years and months, whose length depends on the calendar.</summary>
    public static bool TryDuration(ReadOnlySpan<byte> text, out TimeSpan duration)
    {
        duration = default;
        var parser = new WireTime(text.Trim(" \t\r\n"u8));
        var negative = parser.TryTake((byte)'-');
        if (!parser.TryTake((byte)'P') || !parser.TryTakeDurationParts(out var ticks) || (ticks == MostTicks && !negative))
        {
            return false;
        }

        duration = new TimeSpan(negative ? -(long)ticks : (long)ticks);
        return true;
    }

    /// <summary>Formats an ISO 8601 duration: <c>P1DT2H3M4.5S</c>.</summary>
    public static string FormatDuration(TimeSpan duration)
    {
        var text = new StringBuilder(duration < TimeSpan.Zero ? "-P" : "P");
        var ticks = duration < TimeSpan.Zero ? 0 - (ulong)duration.Ticks : (ulong)duration.Ticks;
        AppendPart(TimeSpan.TicksPerDay, 'D');
        if (ticks > 0 || duration == TimeSpan.Zero)
        {
            text.Append('T');
        }

        AppendPart(TimeSpan.TicksPerHour, 'H');
        AppendPart(TimeSpan.TicksPerMinute, 'M');
        if (ticks > 0 || duration == TimeSpan.Zero)
        {
            text.Append(CultureInfo.InvariantCulture, $"{ticks / TimeSpan.TicksPerSecond}");
            if (ticks % TimeSpan.TicksPerSecond is > 0 and var fraction)
            {
                text.Append(CultureInfo.InvariantCulture, $".{fraction:D7}").Length -= TrailingZeros(fraction);
            }

            text.Append('S');
        }

        return text.ToString();

        void AppendPart(ulong unit, char letter)
        {
            if (ticks >= unit)
            {
                text.Append(CultureInfo.InvariantCulture, $"{ticks / unit}").Append(letter);
                ticks %= unit;
            }
        }

        static int TrailingZeros(ulong number)
        {
            var count = 0;
            for (; number % 10 == 0; number /= 10)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Parses milliseconds since 1970 in UTC.</summary>
    public static bool TryEpoch(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        return WireNumber.TryWhole(text, out var milliseconds) && TryEpoch(milliseconds, out moment);
    }

    /// <summary>Parses milliseconds since 1970 that are midnight in UTC.</summary>
    public static bool TryEpochDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        var found = TryEpoch(text, out var moment) && moment.TimeOfDay == TimeSpan.Zero;
        date = found ? DateOnly.FromDateTime(moment.DateTime) : default;
        return found;
    }

    /// <summary>Converts milliseconds since 1970 in UTC.</summary>
    public static bool TryEpoch(long milliseconds, out DateTimeOffset moment)
    {
        var inRange = milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        moment = inRange ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return inRange;
    }

    private static bool TryParts(ReadOnlySpan<byte> text, out DateOnly date, out TimeSpan time, out TimeSpan offset)
    {
        var parser = new WireTime(text);
        time = offset = TimeSpan.Zero;
        if (!parser.TryTakeDate(out date))
        {
            return false;
        }

        if (parser._rest.IsEmpty)
        {
            return true;
        }

        return (parser.TryTake((byte)'T') || parser.TryTake((byte)'t') || parser.TryTake((byte)' '))
            && parser.TryTakeTime(out time)
            && parser.TryTakeOffset(out offset)
            && parser._rest.IsEmpty;
    }

    private bool TryTakeDate(out DateOnly date)
    {
        date = default;
        if (!TryTakeNumber(4, out var year) || !TryTake((byte)'-') || !TryTakeNumber(2, out var month) || !TryTake((byte)'-')
            || !TryTakeNumber(2, out var day))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private bool TryTakeTime(out TimeSpan time)
    {
        time = default;
        if (!TryTakeNumber(2, out var hour) || !TryTake((byte)':') || !TryTakeNumber(2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var second = 0;
        long fraction = 0;
        if (TryTake((byte)':'))
        {
            if (!TryTakeNumber(2, out second) || second > 59 || (TryTake((byte)'.') && !TryTakeFraction(out fraction)))
            {
                return false;
            }
        }

        time = new TimeSpan(hour, minute, second) + new TimeSpan(fraction);
        return true;
    }

    /// <summary>Takes days, hours, minutes and seconds, each of which can be missing but not all, to the end of the text.</summary>
    private bool TryTakeDurationParts(out ulong ticks)
    {
        ticks = 0;
        var taken = TryTakeDurationPart((byte)'D', TimeSpan.TicksPerDay, ref ticks);
        if (!TryTake((byte)'T'))
        {
            return taken && _rest.IsEmpty;
        }

        var takenTime = TryTakeDurationPart((byte)'H', TimeSpan.TicksPerHour, ref ticks)
            | TryTakeDurationPart((byte)'M', TimeSpan.TicksPerMinute, ref ticks)
            | TryTakeDurationPart((byte)'S', TimeSpan.TicksPerSecond, ref ticks);
        return takenTime && _rest.IsEmpty;
    }

    /// <summary>Takes a number and its unit, or nothing if they are not next or too large. Only seconds can have a fraction.</summary>
    private bool TryTakeDurationPart(byte unit, ulong ticksPerUnit, ref ulong ticks)
    {
        var parser = this;
        ulong value = 0;
        var digits = 0;
        for (; !parser._rest.IsEmpty && parser._rest[0] is >= (byte)'0' and <= (byte)'9'; parser._rest = parser._rest[1..], digits++)
        {
            value = value * 10 + parser._rest[0] - '0';
            if (value > int.MaxValue)
            {
                return false;
            }
        }

        if (value > MostTicks / ticksPerUnit)
        {
            return false;
        }

        long fraction = 0;
        var hasFraction = unit == 'S' && parser.TryTake((byte)'.') && parser.TryTakeFraction(out fraction);
        if ((digits == 0 && !hasFraction) || !parser.TryTake(unit))
        {
            return false;
        }

        var part = value * ticksPerUnit;
        if (part > MostTicks - ticks || (ulong)fraction > MostTicks - ticks - part)
        {
            return false;
        }

        ticks += part + (ulong)fraction;
        this = parser;
        return true;
    }

    // In ticks; nanoseconds lose their last two digits.
    private bool TryTakeFraction(out long ticks)
    {
        ticks = 0;
        var count = 0;
        while (count < _rest.Length && _rest[count] is >= (byte)'0' and <= (byte)'9')
        {
            ticks = count < FractionDigits ? ticks * 10 + (_rest[count] - '0') : ticks;
            count++;
        }

        for (var i = count; i < FractionDigits; i++)
        {
            ticks *= 10;
        }

        _rest = _rest[count..];
        return count > 0;
    }

    // Z, +00:00, +0000, +00, or nothing, which is UTC.
    private bool TryTakeOffset(out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (_rest.IsEmpty || TryTake((byte)'Z') || TryTake((byte)'z'))
        {
            return true;
        }

        var negative = TryTake((byte)'-');
        if ((!negative && !TryTake((byte)'+')) || !TryTakeNumber(2, out var hours))
        {
            return false;
        }

        var minutes = 0;
        if (!_rest.IsEmpty)
        {
            TryTake((byte)':');
            if (!TryTakeNumber(2, out minutes) || minutes > 59)
            {
                return false;
            }
        }

        offset = new TimeSpan(hours, minutes, 0);
        if (offset > LargestOffset)
        {
            return false;
        }

        offset = negative ? -offset : offset;
        return true;
    }

    private bool TryTake(byte character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    private bool TryTakeNumber(int digits, out int value)
    {
        value = 0;
        if (_rest.Length < digits)
        {
            return false;
        }

        foreach (var digit in _rest[..digits])
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = value * 10 + (digit - '0');
        }

        _rest = _rest[digits..];
        return true;
    }
}
