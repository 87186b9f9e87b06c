namespace Domo.Manifest.Rules;

/// <summary>Checks times of day and durations against the formats that Domo documents.</summary>
internal static class IsoTimes
{
    /// <summary>The format of a time of day.</summary>
    public const string TimeForm = "HH:MM:SS";

    /// <summary>The format of a duration.</summary>
    public const string DurationForm = "an ISO 8601 duration such as PT1H30M";

    private const int MaxDigits = 18;

    /// <summary>Returns whether a string is a time of day with seconds, and an optional fraction.</summary>
    public static bool IsTime(string text)
    {
        int dot = text.IndexOf('.');
        string clock = dot < 0 ? text : text.Substring(0, dot);
        return clock.Length == 8 && Read(clock) is not null && (dot < 0 || IsDigits(text.Substring(dot + 1)));
    }

    /// <summary>Adds missing digits to a time: <c>09:30:00</c> for <c>9:30</c>; null for other strings.</summary>
    public static string? CompleteTime(string text)
    {
        string trimmed = text.Trim();
        string[] parts = trimmed.Split(':');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].PadLeft(2, '0');
        }

        string clock = parts.Length == 2 ? string.Join(":", parts) + ":00" : string.Join(":", parts);
        return IsTime(clock) ? clock : null;
    }

    /// <summary>Converts hours, minutes and seconds to a duration: <c>PT1H30M</c> for <c>01:30:00</c>; null for other strings.</summary>
    public static string? ClockToDuration(string text)
    {
        if (CompleteTime(text) is not { Length: 8 } clock
            || Read(clock) is not var (hours, minutes, seconds)
            || hours + minutes + seconds == 0)
        {
            return null;
        }

        return "PT" + Part(hours, 'H') + Part(minutes, 'M') + Part(seconds, 'S');
    }

    /// <summary>Returns whether a string is an ISO 8601 duration: <c>P</c>, years to days, then <c>T</c> and hours to seconds.</summary>
    public static bool IsDuration(string text)
    {
        int start = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        if (text.Length < start + 3 || text[start] != 'P')
        {
            return false;
        }

        int time = text.IndexOf('T');
        string days = text.Substring(start + 1, (time < 0 ? text.Length : time) - start - 1);
        return IsParts(days, "YMWD", maySeconds: false)
            && (time < 0 || (time < text.Length - 1 && IsParts(text.Substring(time + 1), "HMS", maySeconds: true)));
    }

    private static bool IsParts(string text, string units, bool maySeconds)
    {
        int next = 0;
        int start = 0;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
            {
                end++;
            }

            int unit = end < text.Length ? units.IndexOf(text[end], next) : -1;
            string number = text.Substring(start, end - start);
            int dot = number.IndexOf('.');
            bool isNumber = dot < 0
                ? IsDigits(number)
                : maySeconds && unit == units.Length - 1 && IsDigits(number.Substring(0, dot)) && IsDigits(number.Substring(dot + 1));
            if (unit < 0 || !isNumber)
            {
                return false;
            }

            next = unit + 1;
            start = end + 1;
        }

        return true;
    }

    private static (int Hours, int Minutes, int Seconds)? Read(string clock)
    {
        string[] parts = clock.Split(':');
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => part.Length == 2 && IsDigits(part)))
        {
            return null;
        }

        var (hours, minutes, seconds) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        return hours < 24 && minutes < 60 && seconds < 60 ? (hours, minutes, seconds) : null;
    }

    private static string Part(int number, char unit) =>
        number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture) + unit;

    private static int Number(string digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    private static bool IsDigits(string text) =>
        text.Length <= MaxDigits && AsciiText.IsDigits(text);
}
