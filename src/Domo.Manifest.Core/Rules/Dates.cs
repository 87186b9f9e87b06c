using System.Globalization;

namespace Domo.Manifest.Rules;

/// <summary>Checks strings against Domo's two date formats and describes what is wrong.</summary>
internal static class Dates
{
    /// <summary>The format of a date.</summary>
    public const string DateForm = "YYYY-MM-DD";

    /// <summary>The format of a date and time: whole seconds, in UTC.</summary>
    public const string DateTimeForm = "YYYY-MM-DDTHH:MM:SSZ";

    /// <summary>The problems, most fundamental first. The first one that applies is reported; the corrected string has none.</summary>
    public enum Problem
    {
        /// <summary>Cannot be read as a date.</summary>
        NotADate,

        /// <summary>A Unix timestamp in seconds or milliseconds.</summary>
        Epoch,

        /// <summary>A date that does not exist, such as 30 February.</summary>
        ImpossibleDate,

        /// <summary>A time that does not exist, such as 24:61.</summary>
        ImpossibleTime,

        /// <summary>A two-digit year.</summary>
        TwoDigitYear,

        /// <summary>The year is at the end.</summary>
        WrongOrder,

        /// <summary>Slashes, dots or nothing between year, month and day.</summary>
        WrongSeparators,

        /// <summary>A one-digit month, day, hour, minute or second.</summary>
        NoLeadingZero,

        /// <summary>Leading or trailing spaces.</summary>
        SurroundingSpaces,

        /// <summary>A time where only a date is allowed.</summary>
        UnwantedTime,

        /// <summary>A date without the required time.</summary>
        MissingTime,

        /// <summary>A space instead of the T.</summary>
        MissingT,

        /// <summary>A lowercase t or z.</summary>
        LowerCase,

        /// <summary>No seconds.</summary>
        MissingSeconds,

        /// <summary>A UTC offset where only Z is accepted.</summary>
        Offset,

        /// <summary>Neither Z nor an offset.</summary>
        MissingZ,

        /// <summary>Fractions of a second, and no other problem.</summary>
        Fraction,
    }

    /// <summary>Checks a string against <see cref="DateForm"/>.</summary>
    /// <returns>The fault, or null.</returns>
    public static Fault? JudgeDate(string text) => Judge(text, wantsTime: false);

    /// <summary>
    /// Checks a string against <see cref="DateTimeForm"/>. <see cref="Problem.Fraction"/> is reported only if nothing else is
    /// wrong, so callers that accept fractions of a second can ignore it.
    /// </summary>
    /// <returns>The fault, or null.</returns>
    public static Fault? JudgeDateTime(string text) => Judge(text, wantsTime: true);

    private static Fault? Judge(string text, bool wantsTime)
    {
        string trimmed = text.Trim();
        if (JudgeEpoch(trimmed, wantsTime) is { } epoch)
        {
            return epoch;
        }

        var reading = Reading.Of(trimmed);
        if (FindProblem(reading, trimmed.Length != text.Length, wantsTime) is not { } problem)
        {
            return null;
        }

        var (corrected, isCertain) = reading is null ? (null, false) : Correct(reading, wantsTime);
        return new(problem.Problem, problem.Reason, corrected, isCertain && corrected is not null);
    }

    private static (Problem Problem, string Reason)? FindProblem(Reading? reading, bool hasSpaces, bool wantsTime) => reading switch
    {
        null => (Problem.NotADate, wantsTime ? "is not a date and time" : "is not a date"),
        { IsPossibleDate: false } => (Problem.ImpossibleDate, "is not a valid date"),
        { IsPossibleTime: false } => (Problem.ImpossibleTime, "is a time that does not exist"),
        { YearDigits: not 4 } => (Problem.TwoDigitYear, "has no year of four digits"),
        { YearComesLast: true } => (Problem.WrongOrder, "does not begin with the year"),
        { Separators: "" } => (Problem.WrongSeparators, "has no '-' between year, month and day"),
        { Separators: not "--" } => (Problem.WrongSeparators, "does not have '-' between year, month and day"),
        { LacksZero: true } => (Problem.NoLeadingZero, "lacks a leading zero"),
        _ when hasSpaces => (Problem.SurroundingSpaces, "has spaces around it"),
        { HasTime: true } when !wantsTime => (Problem.UnwantedTime, "has a time of day"),
        { HasTime: false } => wantsTime ? (Problem.MissingTime, "has no time") : null,
        { TimeMark: not ('T' or 't') } => (Problem.MissingT, "has no 'T' between date and time"),
        { TimeMark: 't' } => (Problem.LowerCase, "has a lowercase 't'"),
        { Zone: "z" } => (Problem.LowerCase, "has a lowercase 'z'"),
        { HasSeconds: false } => (Problem.MissingSeconds, "has no seconds"),
        { Zone: "" } => (Problem.MissingZ, "does not end with 'Z'"),
        { Zone: not "Z" } => (Problem.Offset, "has an offset instead of 'Z'"),
        { Fraction.Length: > 0 } => (Problem.Fraction, "has fractions of a second"),
        _ => null,
    };

    /// <summary>Returns the corrected string, and whether nothing had to be guessed.</summary>
    private static (string? Text, bool IsCertain) Correct(Reading reading, bool wantsTime)
    {
        if (!reading.IsPossibleDate || !reading.IsPossibleTime || reading.YearDigits != 4 || reading.IsAmbiguous)
        {
            return (null, false);
        }

        var moment = new DateTime(reading.Year, reading.Month, reading.Day, reading.Hour, reading.Minute, reading.Second, DateTimeKind.Utc);
        bool isWholeSecond = reading.Fraction.Trim('0').Length == 0;
        if (!wantsTime)
        {
            // Uses the written date. An offset can shift it to another day, and which one is meant is unknown.
            return (
                Format(moment, false),
                !reading.HasTime || (moment.TimeOfDay == TimeSpan.Zero && isWholeSecond && reading.OffsetMinutes is null or 0));
        }

        // An offset would overflow in the first and the last year.
        if (moment.Year is > 1 and < 9999)
        {
            moment = moment.AddMinutes(-reading.OffsetMinutes.GetValueOrDefault());
        }

        return (Format(moment, true), reading.HasTime && reading.OffsetMinutes is not null && isWholeSecond);
    }

    private static Fault? JudgeEpoch(string text, bool wantsTime)
    {
        // Ten digits of seconds, or thirteen of milliseconds, cover 2001 to 2286.
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return null;
        }

        bool isSeconds = text.Length == 10;
        var moment = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(isSeconds ? number * 1000 : number);
        return new(
            Problem.Epoch,
            isSeconds ? "is a number of seconds since 1970" : "is a number of milliseconds since 1970",
            Format(moment, wantsTime),
            wantsTime ? moment.Millisecond == 0 : moment.TimeOfDay == TimeSpan.Zero);
    }

    private static string Format(DateTime moment, bool withTime) =>
        moment.ToString(withTime ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A fault of a date string.</summary>
    /// <param name="Problem">The problem.</param>
    /// <param name="Reason">The problem as a phrase that follows the quoted string: <c>does not end with 'Z'</c>.</param>
    /// <param name="Corrected">The corrected string; null if unknown.</param>
    /// <param name="IsCertain">Whether the correction guessed and dropped nothing: no time of day, time zone or fraction.</param>
    public sealed record Fault(Problem Problem, string Reason, string? Corrected, bool IsCertain);

    /// <summary>A parsed date string, in any of the formats that people write.</summary>
    private sealed class Reading
    {
        private string _text = "";
        private int _position;

        public int Year { get; private set; }

        public int Month { get; private set; }

        public int Day { get; private set; }

        public int YearDigits { get; private set; }

        public string Separators { get; private set; } = "";

        public bool YearComesLast { get; private set; }

        public bool IsAmbiguous { get; private set; }

        public bool LacksZero { get; private set; }

        public bool HasTime { get; private set; }

        public char TimeMark { get; private set; }

        public int Hour { get; private set; }

        public int Minute { get; private set; }

        public int Second { get; private set; }

        public bool HasSeconds { get; private set; }

        public string Fraction { get; private set; } = "";

        public string Zone { get; private set; } = "";

        /// <summary>The offset from UTC; null if the string has no time zone.</summary>
        public int? OffsetMinutes { get; private set; }

        /// <summary>Gets whether the date exists. With a two-digit year this is unknown, so any date counts.</summary>
        public bool IsPossibleDate => YearDigits != 4
            || (Year >= 1 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month));

        public bool IsPossibleTime => Hour < 24 && Minute < 60 && Second < 60 && Math.Abs(OffsetMinutes.GetValueOrDefault()) <= 18 * 60;

        public static Reading? Of(string text)
        {
            var reading = new Reading { _text = text };
            return reading.ReadDate() && reading.ReadTime() && reading.ReadZone() ? reading : null;
        }

        private bool ReadDate()
        {
            string first = Digits();
            if (first.Length == 8)
            {
                (YearDigits, Year, Month, Day) = (4, Number(first, 0, 4), Number(first, 4, 2), Number(first, 6, 2));
                return true;
            }

            char separator1 = Next();
            string second = Digits();
            char separator2 = Next();
            string third = Digits();
            if (first.Length is not (1 or 2 or 4) || second.Length is not (1 or 2) || third.Length is not (1 or 2 or 4)
                || !IsSeparator(separator1) || !IsSeparator(separator2) || (first.Length == 4 && third.Length == 4))
            {
                return false;
            }

            Separators = separator1.ToString() + separator2;
            LacksZero = first.Length == 1 || second.Length == 1 || third.Length == 1;
            YearComesLast = first.Length != 4 && third.Length == 4;
            YearDigits = first.Length == 4 || YearComesLast ? 4 : 2;
            if (YearComesLast)
            {
                TakeYearLast(Number(first), Number(second), Number(third), separator1);
            }
            else
            {
                (Year, Month, Day) = (Number(first), Number(second), Number(third));
            }

            return true;
        }

        private void TakeYearLast(int first, int second, int year, char separator)
        {
            // Dates with dots start with the day. With slashes and dashes the day or month is first; only a number above 12 tells.
            bool isDayFirst = separator == '.' || first > 12;
            IsAmbiguous = separator != '.' && first <= 12 && second <= 12 && first != second;
            (Year, Month, Day) = isDayFirst ? (year, second, first) : (year, first, second);
        }

        private bool ReadTime()
        {
            if (_position == _text.Length)
            {
                return true;
            }

            HasTime = true;
            TimeMark = Next();
            while (TimeMark == ' ' && Peek() == ' ')
            {
                _position++;
            }

            string hour = Digits();
            bool hasColon = Next() == ':';
            string minute = Digits();
            if (TimeMark is not ('T' or 't' or ' ') || !hasColon || hour.Length is not (1 or 2) || minute.Length is not (1 or 2))
            {
                return false;
            }

            (Hour, Minute) = (Number(hour), Number(minute));
            LacksZero |= hour.Length == 1 || minute.Length == 1;
            return Peek() != ':' || ReadSeconds();
        }

        private bool ReadSeconds()
        {
            _position++;
            string second = Digits();
            if (second.Length is not (1 or 2))
            {
                return false;
            }

            (HasSeconds, Second) = (true, Number(second));
            LacksZero |= second.Length == 1;
            if (Peek() is '.' or ',')
            {
                _position++;
                Fraction = Digits();
                return Fraction.Length > 0;
            }

            return true;
        }

        private bool ReadZone()
        {
            Zone = _text.Substring(_position).Trim();
            if (!HasTime || Zone.Length == 0)
            {
                return Zone.Length == 0;
            }

            if (Zone is "Z" or "z" or "UTC" or "GMT")
            {
                OffsetMinutes = 0;
                return true;
            }

            // +05:30, +0530 or +05
            string digits = Zone.Length == 6 && Zone[3] == ':' ? Zone.Remove(3, 1) : Zone;
            if (digits.Length is not (3 or 5) || digits[0] is not ('+' or '-')
                || !int.TryParse(digits.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return false;
            }

            int minutes = digits.Length == 3 ? number * 60 : (number / 100 * 60) + (number % 100);
            OffsetMinutes = digits[0] == '-' ? -minutes : minutes;
            return true;
        }

        private char Peek() => _position < _text.Length ? _text[_position] : '\0';

        private char Next() => _position < _text.Length ? _text[_position++] : '\0';

        private string Digits()
        {
            int start = _position;
            while (Peek() is >= '0' and <= '9')
            {
                _position++;
            }

            return _text.Substring(start, _position - start);
        }

        private static bool IsSeparator(char c) => c is '-' or '/' or '.' or ' ';

        private static int Number(string digits) => Number(digits, 0, digits.Length);

        private static int Number(string digits, int start, int length) =>
            int.Parse(digits.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
