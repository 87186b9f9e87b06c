using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>The <c>dategrain</c> parameter: rows are grouped by the period that a date is in.</summary>
/// <param name="Source">The column of the date, which the result does not have.</param>
/// <param name="Unit">The period.</param>
internal sealed record DateGrain(DatasetColumn Source, PeriodUnit Unit)
{
    /// <summary>The name of the column that the result has instead.</summary>
    public string Name => Unit switch
    {
        PeriodUnit.Day => "Date",
        PeriodUnit.Year => "Year",
        _ => $"Calendar{Unit}",
    };

    /// <summary>Reads <c>date by month</c>.</summary>
    /// <exception cref="ApiException">It cannot be read, or the column holds no dates: 400.</exception>
    public static DateGrain Read(QueryReader reader, DatasetFields fields)
    {
        string name;
        if (reader.IsAtQuote)
        {
            name = reader.ReadQuoted();
            reader.SkipSpaces();
        }
        else
        {
            // The last of them: the name may have one too.
            int by = reader.Rest.LastIndexOf(" by ");
            name = by < 0 ? reader.ReadBare(',') : reader.Rest[..by].TrimEnd().ToString();
            reader.Position += by < 0 ? 0 : by + 1;
        }

        if (!reader.TryTake("by "))
        {
            throw reader.Fail($"'by' and a period are expected behind '{name}'");
        }

        var source = fields.Find(name);
        var unit = PeriodUnits.Read(reader, PeriodUnit.Day);
        if (source.Type is not (ColumnType.Date or ColumnType.DateTime) || source.IsAggregate)
        {
            throw ApiException.BadRequest(
                $"'dategrain' takes a column of dates, and '{name}' is a {ColumnTypes.NameOf(source.Type)}.");
        }

        return reader.Rest.IsEmpty ? new DateGrain(source, unit) : throw reader.Fail("there can be one date grain only");
    }

    /// <summary>The column of the periods.</summary>
    public DatasetColumn Column(PeriodCalendar calendar) => new(
        Name,
        Unit is PeriodUnit.Year ? ColumnType.Long : ColumnType.Date,
        calendar.SqlOf($"CAST({Source.Value} AS DATE)", Unit));
}
