using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>The forms of dates in strings.</summary>
internal static class DateTexts
{
    /// <summary>Returns the form of a column with this type.</summary>
    public static string FormOf(ColumnType type) => type == ColumnType.Date ? Dates.DateForm : Dates.DateTimeForm;

    /// <summary>Returns whether a string is a date or timestamp in any form of ISO 8601.</summary>
    public static bool IsIso(string text) => Dates.JudgeDateTime(text)?.Problem is null
        or Dates.Problem.MissingTime or Dates.Problem.MissingT or Dates.Problem.MissingSeconds or Dates.Problem.MissingZ
        or Dates.Problem.Offset or Dates.Problem.Fraction or Dates.Problem.LowerCase;
}
