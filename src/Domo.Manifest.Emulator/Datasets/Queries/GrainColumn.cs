using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The <c>dategrain</c> parameter, which groups rows by the period of a date.</summary>
/// <param name="Source">The date column, which is not part of the result.</param>
/// <param name="Unit">The period.</param>
internal sealed record GrainColumn(ResultColumn Source, PeriodUnit Unit)
{
    /// <summary>Gets the name of the column that replaces the date column in the result.</summary>
    public string Name => Unit switch
    {
        PeriodUnit.Day => "Date",
        PeriodUnit.Year => "Year",
        _ => $"Calendar{Unit}",
    };

    /// <summary>Reads <c>date by month</c>.</summary>
    /// <exception cref="ApiException">The value is invalid, or the column does not contain dates (400).</exception>
    public static GrainColumn Read(QueryReader reader, QueryFields fields)
    {
        string name;
        if (reader.IsAtQuote)
        {
            name = reader.ReadQuoted();
            reader.SkipSpaces();
        }
        else
        {
            // The last occurrence, because the field's name can contain one too.
            int by = reader.Rest.LastIndexOf(" by ");
            name = by < 0 ? reader.ReadBare(',') : reader.Rest[..by].TrimEnd().ToString();
            reader.Position += by < 0 ? 0 : by + 1;
        }

        if (!reader.TryTake("by "))
        {
            throw reader.Fail($"expected 'by' and a period after '{name}'");
        }

        var source = fields.Find(name);
        var unit = PeriodUnits.Read(reader, PeriodUnit.Day);
        if (source.Type is not (ColumnType.Date or ColumnType.DateTime) || source.IsAggregate)
        {
            throw ApiException.BadRequest(
                $"'dategrain' requires a date column, but '{name}' is a {ColumnTypes.NameOf(source.Type)}.");
        }

        return reader.Rest.IsEmpty ? new GrainColumn(source, unit) : throw reader.Fail("only one date grain is allowed");
    }

    /// <summary>Creates the column of the periods.</summary>
    public ResultColumn Column(PeriodCalendar calendar) => new(
        Name,
        Unit is PeriodUnit.Year ? ColumnType.Long : ColumnType.Date,
        calendar.SqlOf($"CAST({Source.Value} AS DATE)", Unit));
}
