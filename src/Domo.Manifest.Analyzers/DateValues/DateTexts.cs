using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.DateValues;

/// <summary>Judges texts that are compared with days and moments, or written as such.</summary>
internal static class DateTexts
{
    /// <summary>The form that a column of the type has.</summary>
    public static string FormOf(ColumnType type) => type == ColumnType.Date ? Dates.DateForm : Dates.DateTimeForm;

    /// <summary>
    /// What is wrong with a text as a value of a column; null when nothing is, or it is no date at all: an empty text asks for documents
    /// without one, and the first part of a date is compared rightly with <c>$gte</c> and <c>$lt</c>.
    /// </summary>
    public static Dates.Fault? Judge(string text, ColumnType type, string? queryOperator)
    {
        var fault = type == ColumnType.Date ? Dates.JudgeDate(text) : Dates.JudgeDateTime(text);
        bool isPart = queryOperator is "$gte" or "$gt" or "$lt" or "$lte" && fault?.Problem is Dates.Problem.NotADate or Dates.Problem.MissingTime;
        return isPart ? null : fault;
    }

    /// <summary>Whether a text is a day or a moment in any of the forms of ISO 8601.</summary>
    public static bool IsIso(string text) => Dates.JudgeDateTime(text)?.Problem is null
        or Dates.Problem.MissingTime or Dates.Problem.MissingT or Dates.Problem.MissingSeconds or Dates.Problem.MissingZ
        or Dates.Problem.Offset or Dates.Problem.Fraction or Dates.Problem.LowerCase;
}
