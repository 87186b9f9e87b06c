using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>
/// Checks values against the type of their column, both in JSON and in the cells of CSV.
/// </summary>
internal static class ValueCheck
{
    /// <summary>Checks how a number is written.</summary>
    /// <returns>What is wrong, as a phrase that follows the quoted value; or null.</returns>
    public static string? JudgeNumber(ColumnType type, string number) => type switch
    {
        ColumnType.Long => JudgeLong(number),
        ColumnType.Decimal => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null
            : IsDouble(number, out _) ? "is too large for DECIMAL" : "is not a number, but the column is DECIMAL",
        ColumnType.Double => !IsDouble(number, out double value) ? "is not a number, but the column is DOUBLE"
            : double.IsFinite(value) ? null : "is too large for DOUBLE",
        _ => null,
    };

    /// <summary>Checks a string as a date, or a date and time.</summary>
    /// <returns>What is wrong, as a phrase that follows the quoted value; or null.</returns>
    public static string? JudgeDate(ColumnType type, string text)
    {
        bool wantsTime = type == ColumnType.DateTime;
        if ((wantsTime ? Dates.JudgeDateTime(text) : Dates.JudgeDate(text)) is not { } fault)
        {
            return null;
        }

        string form = wantsTime ? Dates.DateTimeForm : Dates.DateForm;
        string instead = fault.Corrected is { } corrected ? $"; write '{corrected}'" : $"; write {form}";
        return $"{fault.Reason}, so Domo would drop the row{instead}";
    }

    private static string? JudgeLong(string number)
    {
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        if (!IsDouble(number, out double value))
        {
            return "is not a whole number, but the column is LONG";
        }

        return Math.Abs(value) >= 9.2233720368547758E18
            ? "is too large for LONG; the maximum is 9223372036854775807"
            : "has a fraction or an exponent, but the column is LONG";
    }

    private static bool IsDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out value);
}
