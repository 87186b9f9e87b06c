using Domo.Manifest.Declarations;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Checks the dates that a column is compared with, both in manifest filters and in C#.</summary>
internal static class QueryDates
{
    /// <summary>Returns the fault of a date; null if the comparison works.</summary>
    /// <param name="text">The date.</param>
    /// <param name="type">The type of the column: DATE or DATETIME.</param>
    /// <param name="queryOperator">The operator; null if there is none.</param>
    public static Dates.Fault? Judge(string text, ColumnType type, string? queryOperator)
    {
        var fault = type == ColumnType.Date ? Dates.JudgeDate(text) : Dates.JudgeDateTime(text);
        return queryOperator is "$gte" or "$lt" && IsUsefulPrefix(text, type) ? null : fault;
    }

    /// <summary>
    /// Returns whether a string is the start of a date: compared as strings, from "2026" and before "2026-07" work as expected.
    /// </summary>
    private static bool IsUsefulPrefix(string text, ColumnType type)
    {
        const string Earliest = "0001-01-01T00:00:00Z";
        return text.Length switch
        {
            4 => Dates.JudgeDate(text + "-01-01") is null,
            7 => Dates.JudgeDateTime(text + Earliest.Substring(7)) is null,
            10 when type != ColumnType.Date => Dates.JudgeDateTime(text + Earliest.Substring(10)) is null,
            _ => false,
        };
    }
}
