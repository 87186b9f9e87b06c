namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The keywords of Data API queries.</summary>
internal static class DataApi
{
    /// <summary>The aggregation parameters.</summary>
    public static readonly string[] Aggregations = ["sum", "avg", "count", "unique", "min", "max"];

    /// <summary>All parameters.</summary>
    public static readonly string[] Parameters =
        [.. Aggregations, "fields", "filter", "groupby", "dategrain", "calendar", "orderby", "limit", "offset", "useBeastMode", "ryuu_sid"];

    /// <summary>The filter operators. An operator precedes those that are a prefix of it.</summary>
    public static readonly string[] Operators =
    [
        "!contains", "contains", "!is null", "is null", "!in", "in", "todate", "last", "<=", "<", ">=", ">", "==", "=", "!=", "!~", "~",
    ];

    /// <summary>The periods of <c>dategrain</c>.</summary>
    public static readonly string[] Grains = ["day", "week", "month", "quarter", "year"];

    /// <summary>The periods that a filter can count back.</summary>
    public static readonly string[] Units = ["hours", "days", "weeks", "months", "quarters", "years"];

    /// <summary>The columns that <c>dategrain</c> creates.</summary>
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

    /// <summary>Returns whether a word is a period. Domo's documentation uses both the singular and the plural.</summary>
    public static bool IsPeriod(string word, bool takesHours) =>
        Array.IndexOf(Grains, word) >= 0
        || (Array.IndexOf(Units, word) is int index && index >= (takesHours ? 0 : 1))
        || (takesHours && word == "hour");

    /// <summary>Returns the operator meant by a wrong one, or null.</summary>
    public static string? NearestOperator(string name) =>
        Meant.TryGetValue(name, out string? meant) ? meant
        : Array.Find(Operators, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
}
