namespace Domo.Manifest.Client;

/// <summary>A period of the calendar: what <c>dategrain</c> groups by and <c>todate</c> goes back to the start of.</summary>
public enum DateGrain
{
    /// <summary>A day; grouped rows have it in the column <c>Date</c>.</summary>
    Day,

    /// <summary>A week; grouped rows have it in the column <c>CalendarWeek</c>.</summary>
    Week,

    /// <summary>A month; grouped rows have it in the column <c>CalendarMonth</c>.</summary>
    Month,

    /// <summary>A quarter; grouped rows have it in the column <c>CalendarQuarter</c>.</summary>
    Quarter,

    /// <summary>A year; grouped rows have it in the column <c>Year</c>.</summary>
    Year,
}
