using System.Globalization;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>A calendar: where its weeks, quarters and years begin, and the SQL for it.</summary>
/// <param name="firstMonth">The month, 1 to 12, in which years begin.</param>
/// <param name="now">The current date and time, in UTC.</param>
internal sealed class PeriodCalendar(int firstMonth, DateTime now)
{
    /// <summary>The number of months between the start of a calendar year and the start of the year that it is named after.</summary>
    private readonly int _lead = (13 - firstMonth) % 12;

    public DateTime Now => now;

    /// <summary>Returns the first day of the period that contains a day. Weeks begin on Sunday.</summary>
    public DateTime StartOf(DateTime day, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Week => day.Date.AddDays(-(int)day.DayOfWeek),
        PeriodUnit.Month => FirstOfMonth(day),
        PeriodUnit.Quarter => MonthsBefore(FirstOfMonth(day), (day.Month - 1 + _lead) % 3),
        PeriodUnit.Year => MonthsBefore(FirstOfMonth(day), (day.Month - 1 + _lead) % 12),
        _ => day.Date,
    };

    /// <summary>Returns the start of the last units: today is the last day, but hours are counted back from the current time.</summary>
    public DateTime StartOfLast(int count, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Hour => now.AddHours(-Math.Min(count, now.Ticks / TimeSpan.TicksPerHour)),
        PeriodUnit.Day => DaysBefore(count - 1L),
        PeriodUnit.Week => DaysBefore((count * 7L) - 1),
        PeriodUnit.Month => MonthsBefore(now.Date, count, daysLater: 1),
        PeriodUnit.Quarter => MonthsBefore(now.Date, count * 3L, daysLater: 1),
        _ => MonthsBefore(now.Date, count * 12L, daysLater: 1),
    };

    /// <summary>Returns the SQL of the period that contains a date: its first day, or the number of the year in which it ends.</summary>
    public string SqlOf(string date, PeriodUnit unit)
    {
        string lead = _lead.ToString(CultureInfo.InvariantCulture);
        string month = $"(date_trunc('month', {date}) + INTERVAL {lead} MONTH)";
        return unit switch
        {
            PeriodUnit.Week => $"({date} - CAST(dayofweek({date}) AS INTEGER))",
            PeriodUnit.Month => $"CAST(date_trunc('month', {date}) AS DATE)",
            PeriodUnit.Quarter => $"CAST(date_trunc('quarter', {month}) - INTERVAL {lead} MONTH AS DATE)",
            PeriodUnit.Year => $"year({month})",
            _ => date,
        };
    }

    private static DateTime FirstOfMonth(DateTime day) => day.Date.AddDays(1 - day.Day);

    private static DateTime MonthsBefore(DateTime day, long months, int daysLater = 0) =>
        months < ((day.Year - 1) * 12L) + day.Month ? day.AddMonths((int)-months).AddDays(daysLater) : DateTime.MinValue;

    private DateTime DaysBefore(long days) => now.Date.AddDays(-Math.Min(days, (now.Date - DateTime.MinValue).Days));
}
