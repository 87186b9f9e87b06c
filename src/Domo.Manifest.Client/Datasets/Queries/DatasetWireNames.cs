namespace Domo.Manifest.Client;

/// <summary>The names in queries of the Data API.</summary>
internal static class DatasetWireNames
{
    public static string Of(DateGrain grain) => grain switch
    {
        DateGrain.Day => "day",
        DateGrain.Week => "week",
        DateGrain.Month => "month",
        DateGrain.Quarter => "quarter",
        DateGrain.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Not a defined date grain."),
    };

    /// <summary>Returns the column that holds the period in rows grouped by it.</summary>
    public static string ColumnOf(DateGrain grain) => grain switch
    {
        DateGrain.Day => "Date",
        DateGrain.Week => "CalendarWeek",
        DateGrain.Month => "CalendarMonth",
        DateGrain.Quarter => "CalendarQuarter",
        DateGrain.Year => "Year",
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Not a defined date grain."),
    };

    public static string Of(RollingUnit unit) => unit switch
    {
        RollingUnit.Hours => "hours",
        RollingUnit.Days => "days",
        RollingUnit.Weeks => "weeks",
        RollingUnit.Months => "months",
        RollingUnit.Quarters => "quarters",
        RollingUnit.Years => "years",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a defined unit."),
    };

    /// <summary>Returns the parameter that lists columns with this aggregation; null if the query does not aggregate them.</summary>
    public static string? ParameterOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Sum => "sum",
        ColumnKind.Average => "avg",
        ColumnKind.Count => "count",
        ColumnKind.CountDistinct => "unique",
        ColumnKind.Min => "min",
        ColumnKind.Max => "max",
        _ => null,
    };
}
