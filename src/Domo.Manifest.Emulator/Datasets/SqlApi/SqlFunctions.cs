using System.Collections.Frozen;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Datasets.SqlApi;

/// <summary>
/// The functions and operators that SQL of requests may use: those that calculate with values. DuckDB's other functions reveal details of
/// the machine or the database, wait, or create large values from small ones in steps that cannot be interrupted.
/// </summary>
internal static class SqlFunctions
{
    private static readonly string[] Names =
    [
        // Aggregates.
        "any_value", "arg_max", "arg_min", "approx_count_distinct", "avg", "bit_and", "bit_or", "bit_xor", "bool_and", "bool_or", "corr",
        "count", "count_if", "count_star", "covar_pop", "covar_samp", "first", "group_concat", "last", "listagg", "max", "max_by", "mean",
        "median", "min", "min_by", "mode", "product", "quantile", "quantile_cont", "quantile_disc", "regr_slope", "regr_intercept",
        "regr_r2", "stddev", "stddev_pop", "stddev_samp", "string_agg", "sum", "var_pop", "var_samp", "variance",

        // Windows.
        "cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead", "nth_value", "ntile", "percent_rank", "rank", "rank_dense",
        "row_number",

        // Numbers.
        "abs", "cbrt", "ceil", "ceiling", "degrees", "even", "exp", "factorial", "floor", "gcd", "greatest", "isfinite", "isinf", "isnan",
        "lcm", "least", "ln", "log", "log10", "log2", "mod", "pi", "pow", "power", "radians", "random", "round", "sign", "signbit", "sqrt",
        "trunc", "truncate",

        // Strings.
        "ascii", "bit_length", "char_length", "character_length", "chr", "concat", "concat_ws", "contains", "ends_with", "ilike_escape",
        "initcap", "instr", "lcase", "left", "len", "length", "like_escape", "lower", "ltrim", "md5", "not_ilike_escape",
        "not_like_escape", "octet_length", "ord", "overlay", "position", "prefix", "regexp_extract", "regexp_full_match",
        "regexp_matches", "regexp_replace", "replace", "reverse", "right", "rtrim", "sha256", "split_part", "starts_with", "strip_accents",
        "strlen", "strpos", "substr", "substring", "suffix", "translate", "trim", "ucase", "unicode", "upper",

        // Dates.
        "age", "century", "current_date", "current_localtime", "current_localtimestamp", "current_time", "current_timestamp",
        "date_add", "date_diff", "date_part", "date_sub", "date_trunc", "datediff", "datepart", "datesub", "datetrunc", "day", "dayname",
        "dayofmonth", "dayofweek", "dayofyear", "decade", "epoch", "epoch_ms", "get_current_timestamp", "hour", "isodow", "isoyear",
        "last_day", "make_date", "make_time", "make_timestamp", "microsecond", "millennium", "millisecond", "minute", "month",
        "monthname", "now", "quarter", "second", "strftime", "strptime", "timezone", "to_centuries", "to_days", "to_decades", "to_hours",
        "to_microseconds", "to_millennia", "to_milliseconds", "to_minutes", "to_months", "to_quarters", "to_seconds", "to_timestamp",
        "to_weeks", "to_years", "today", "transaction_timestamp", "try_strptime", "week", "weekday", "weekofyear", "year", "yearweek",

        // Conditions.
        "coalesce", "if", "ifnull", "nullif", "nvl",

        // Operators, and the names that DuckDB gives them.
        "+", "-", "*", "/", "//", "%", "^", "**", "||", "&", "|", "~", "<<", ">>", "~~", "!~~", "~~*", "!~~*", "~~~", "^@", "@", "row",
        "add", "subtract", "multiply", "divide", "xor", "grouping", "grouping_id",
    ];

    private static readonly FrozenSet<string> Allowed = Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Trigonometry = new[]
    {
        "sin", "cos", "tan", "cot", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns why a function cannot be used; null if it can.</summary>
    public static string? FindProblem(string name) =>
        Allowed.Contains(name) ? null
        : Trigonometry.Contains(name) ? $"The SQL API does not support trigonometric functions such as {name}."
        : $"The emulator's SQL API does not support the function '{name}'{Suggestion.For(name, Names)}"
            + " It supports the usual aggregate, window, numeric, string and date functions.";
}
