namespace Domo.Manifest.Client;

/// <summary>A calendar period, for <c>dategrain</c> and <c>todate</c>.</summary>
public enum DateGrain
{
    /// <summary>A day; in the column <c>Date</c> of grouped rows.</summary>
    Day,

    /// <summary>A week; in the column <c>CalendarWeek</c> of grouped rows.</summary>
    Week,

    /// <summary>A month; in the column <c>CalendarMonth</c> of grouped rows.</summary>
    Month,

    /// <summary>A quarter; in the column <c>CalendarQuarter</c> of grouped rows.</summary>
    Quarter,

    /// <summary>A year; in the column <c>Year</c> of grouped rows.</summary>
    Year,
}
