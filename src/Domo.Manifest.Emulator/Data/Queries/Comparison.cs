using System.Globalization;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>The SQL of comparisons of a column with texts of a request, by the column's type. Null fits none of them.</summary>
internal sealed class Comparison(DatasetColumn column, SqlParameters parameters)
{
    private const string Never = "false";

    /// <summary>What texts this column is compared with; a part of a sentence.</summary>
    public string Expectation => column.Type switch
    {
        ColumnType.Date or ColumnType.DateTime => "a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ)",
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

    /// <summary>The text as a value that this column may have, or lies between two that it may have; null when it is none.</summary>
    public Bound? Read(string text) => column.Type switch
    {
        ColumnType.Date or ColumnType.DateTime => Bound.OfMoment(text),
        ColumnType.String => new Bound(text, IsExact: true),

        // A double is the one nearest to the text, as in the cells.
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

    /// <summary>From a moment on and up to another, which belongs to it or not.</summary>
    public string IsBetween(DateTime start, string sign, DateTime end) =>
        $"({Compare(">=", Bound.OfMoment(start))} AND {Compare(sign, Bound.OfMoment(end))})";

    /// <summary>Whether the text of the cell, as it is sent, contains another.</summary>
    public string Contains(string text) => $"contains({column.WireValue}, {parameters.Add(text)})";

    private string? ListOf(IEnumerable<Bound> bounds)
    {
        string list = string.Join(", ", bounds.Where(bound => bound.IsExact).Select(bound => Value(bound.Floor!)));
        return list.Length == 0 ? null : list;
    }

    private string Value(string text) => $"CAST({parameters.Add(text)} AS {SqlType})";
}
