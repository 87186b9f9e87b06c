using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>The period of a date: the column that <c>dategrain</c> puts in the place of the date.</summary>
internal sealed class DataGrainColumn(string field, DateGrain grain)
    : DataColumn<DomoValue>(field, DataColumnKind.Grain, WireReader.ReadValue)
{
    public DateGrain Grain => grain;

    internal override string ResultName => DataQueryWords.ColumnOf(grain);

    public override string ToString() => $"{Field}.By({grain})";
}
