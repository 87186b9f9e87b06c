namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The words of the Data API's queries.</summary>
internal static class DataApi
{
    /// <summary>The parameters that list what is aggregated.</summary>
    public static readonly string[] Aggregations = ["sum", "avg", "count", "unique", "min", "max"];

    /// <summary>All parameters.</summary>
    public static readonly string[] Parameters =
        [.. Aggregations, "fields", "filter", "groupby", "dategrain", "calendar", "orderby", "limit", "offset", "useBeastMode", "ryuu_sid"];

    /// <summary>The operators of filters; those that begin with another come before it.</summary>
    public static readonly string[] Operators =
    [
        "!contains", "contains", "!is null", "is null", "!in", "in", "todate", "last", "<=", "<", ">=", ">", "==", "=", "!=", "!~", "~",
    ];

    /// <summary>The periods of a date grain.</summary>
    public static readonly string[] Grains = ["day", "week", "month", "quarter", "year"];

    /// <summary>The periods that a filter may count back.</summary>
    public static readonly string[] Units = ["hours", "days", "weeks", "months", "quarters", "years"];

    /// <summary>The columns that a date grain makes.</summary>
    public static readonly string[] GrainColumns = ["Date", "CalendarWeek", "CalendarMonth", "CalendarQuarter", "Year"];

    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["=>"] = ">=",
        ["=<"] = "<=",
        ["<>"] = "!=",
        ["==="] = "==",
        ["!=="] = "!=",
        ["eq"] = "==",
        ["ne"] = "!=",
        ["gt"] = ">",
        ["gte"] = ">=",
        ["lt"] = "<",
        ["lte"] = "<=",
        ["like"] = "contains",
        ["not in"] = "!in",
        ["not contains"] = "!contains",
        ["is not null"] = "!is null",
    };

    /// <summary>Whether a word names a period; both forms, with and without an s, are in Domo's documentation.</summary>
    public static bool IsPeriod(string word, bool takesHours) =>
        Array.IndexOf(Grains, word) >= 0
        || (Array.IndexOf(Units, word) is int index && index >= (takesHours ? 0 : 1))
        || (takesHours && word == "hour");

    /// <summary>The operator that a wrong one stands for, or null.</summary>
    public static string? NearestOperator(string name) =>
        Meant.TryGetValue(name, out string? meant) ? meant
        : Array.Find(Operators, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
