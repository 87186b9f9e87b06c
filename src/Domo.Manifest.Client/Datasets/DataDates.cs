using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>The conditions that only dates have.</summary>
internal static class DataDates
{
    public static DataFilter ToDate(string field, DateGrain grain) => new(field, "todate " + DataQueryWords.Of(grain));

    public static DataFilter Last(string field, int count, RollingUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new DataFilter(field, string.Create(CultureInfo.InvariantCulture, $"last {count} {DataQueryWords.Of(unit)}"));
    }

    public static DataFilter Previous(string field, DateGrain grain) => new(field, "last " + DataQueryWords.Of(grain));
}
