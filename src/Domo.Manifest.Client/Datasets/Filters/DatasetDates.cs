using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>Creates the conditions on dates.</summary>
internal static class DatasetDates
{
    public static DatasetFilter InCurrent(string field, DateGrain grain) => new(field, "todate " + DatasetWireNames.Of(grain));

    public static DatasetFilter InLast(string field, int count, RollingUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new DatasetFilter(field, string.Create(CultureInfo.InvariantCulture, $"last {count} {DatasetWireNames.Of(unit)}"));
    }

    public static DatasetFilter InPrevious(string field, DateGrain grain) => new(field, "last " + DatasetWireNames.Of(grain));
}
