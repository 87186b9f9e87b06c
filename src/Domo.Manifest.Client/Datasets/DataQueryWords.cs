namespace Domo.Manifest.Client;

/// <summary>The words of the Data API. The one place that knows them.</summary>
internal static class DataQueryWords
{
    public static string Of(DateGrain grain) => grain switch
    {
        DateGrain.Day => "day",
        DateGrain.Week => "week",
        DateGrain.Month => "month",
        DateGrain.Quarter => "quarter",
        DateGrain.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "There is no such date grain."),
    };

    /// <summary>The column that holds the period in rows grouped by it.</summary>
    public static string ColumnOf(DateGrain grain) => grain switch
    {
        DateGrain.Day => "Date",
        DateGrain.Week => "CalendarWeek",
        DateGrain.Month => "CalendarMonth",
        DateGrain.Quarter => "CalendarQuarter",
        DateGrain.Year => "Year",
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "There is no such date grain."),
    };

    public static string Of(RollingUnit unit) => unit switch
    {
        RollingUnit.Hours => "hours",
        RollingUnit.Days => "days",
        RollingUnit.Weeks => "weeks",
        RollingUnit.Months => "months",
        RollingUnit.Quarters => "quarters",
        RollingUnit.Years => "years",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };

    /// <summary>The parameter that lists the columns aggregated so; null for what is no aggregation of the query.</summary>
    public static string? ParameterOf(DataColumnKind kind) => kind switch
    {
        DataColumnKind.Sum => "sum",
        DataColumnKind.Average => "avg",
        DataColumnKind.Count => "count",
        DataColumnKind.CountDistinct => "unique",
        DataColumnKind.Min => "min",
        DataColumnKind.Max => "max",
        _ => null,
    };
}
