namespace Domo.Manifest.Analyzers.Sql;

/// <summary>The SQL keywords, which cannot be unquoted names.</summary>
internal static class SqlWords
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "and", "any", "array", "as", "asc", "between", "both", "by", "case", "cast", "collate", "cross", "cube", "current", "current_date",
        "current_time", "current_timestamp", "date", "day", "desc", "distinct", "else", "end", "escape", "except", "exists", "extract",
        "false", "fetch", "filter", "first", "following", "for", "from", "full", "group", "grouping", "having", "hour", "ilike", "in",
        "inner", "intersect", "interval", "into", "is", "isnull", "join", "last", "lateral", "leading", "left", "like", "limit", "minute",
        "month", "natural", "next", "not", "notnull", "null", "nulls", "of", "offset", "on", "only", "or", "order", "outer", "over",
        "partition", "preceding", "quarter", "range", "recursive", "regexp", "right", "rlike", "rollup", "row", "rows", "second", "select", "separator",
        "sets", "similar", "some", "symmetric", "table", "then", "ties", "time", "timestamp", "to", "top", "trailing", "true",
        "unbounded", "union", "unique", "unknown", "using", "values", "week", "when", "where", "window", "with", "within", "year",
    };

    // Keywords that are values or end one.
    private static readonly HashSet<string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        "end", "null", "true", "false", "current_date", "current_time", "current_timestamp",
    };

    private static readonly HashSet<string> Trigonometry = new(StringComparer.OrdinalIgnoreCase)
    {
        "sin", "cos", "tan", "cot", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
    };

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    /// <summary>Returns whether a keyword ends a value, so that a following name is its alias.</summary>
    public static bool EndsValue(string word) => Values.Contains(word);

    public static bool IsTrigonometric(string word) => Trigonometry.Contains(word);
}
