using System.Globalization;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Creates the SQL that compares a column with values of a request, by the column's type. Null never matches.</summary>
internal sealed class Comparison(ResultColumn column, SqlParameters parameters)
{
    private const string Never = "false";

    /// <summary>Gets the description of valid values for this column, as part of a sentence.</summary>
    public string Expectation => column.Type switch
    {
        ColumnType.Date or ColumnType.DateTime => "a date (YYYY-MM-DD) or a date and time (YYYY-MM-DDTHH:MM:SSZ)",
        ColumnType.String => "a text",
        _ => "a number",
    };

    private string IsPresent => $"{column.Value} IS NOT NULL";

    private string SqlType => column.Type switch
    {
        ColumnType.Date or ColumnType.DateTime => "TIMESTAMP",
        ColumnType.Double => "DOUBLE",
        ColumnType.String => "VARCHAR",
        _ => "DECIMAL(38, 10)",
    };

    private string Left => $"CAST({column.Value} AS {SqlType})";

    /// <summary>Reads a value that this column may contain, or that lies between two such values; null if it is invalid.</summary>
    public Bound? Read(string text) => column.Type switch
    {
        ColumnType.Date or ColumnType.DateTime => Bound.OfMoment(text),
        ColumnType.String => new Bound(text, IsExact: true),

        // Uses the double nearest to the text, as in the cells.
        ColumnType.Double when Bound.OfNumber(text) is not null =>
            new Bound(double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture), IsExact: true),
        ColumnType.Double => null,
        _ => Bound.OfNumber(text),
    };

    public string Compare(string sign, Bound bound) => sign switch
    {
        "=" => IsIn([bound]),
        "<>" => IsNotIn([bound]),
        _ when bound is { Floor: { } floor, IsExact: true } => $"{Left} {sign} {Value(floor)}",
        "<" or "<=" => bound.Floor is { } floor ? $"{Left} <= {Value(floor)}" : Never,
        _ => bound.Floor is { } floor ? $"{Left} > {Value(floor)}" : IsPresent,
    };

    public string IsIn(IEnumerable<Bound> bounds) => ListOf(bounds) is { } list ? $"{Left} IN ({list})" : Never;

    public string IsNotIn(IEnumerable<Bound> bounds) => ListOf(bounds) is { } list ? $"{Left} NOT IN ({list})" : IsPresent;

    /// <summary>Compares with a period; the sign determines whether its end is included.</summary>
    public string IsBetween(DateTime start, string sign, DateTime end) =>
        $"({Compare(">=", Bound.OfMoment(start))} AND {Compare(sign, Bound.OfMoment(end))})";

    /// <summary>Tests whether the text of the cell, as it is sent, contains a string.</summary>
    public string Contains(string text) => $"contains({column.WireValue}, {parameters.Add(text)})";

    private string? ListOf(IEnumerable<Bound> bounds)
    {
        string list = string.Join(", ", bounds.Where(bound => bound.IsExact).Select(bound => Value(bound.Floor!)));
        return list.Length == 0 ? null : list;
    }

    private string Value(string text) => $"CAST({parameters.Add(text)} AS {SqlType})";
}
