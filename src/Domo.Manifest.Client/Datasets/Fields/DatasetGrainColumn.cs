using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The period of a date: the column with which <c>dategrain</c> replaces the date.</summary>
internal sealed class DatasetGrainColumn(string field, DateGrain grain)
    : DatasetColumn<DomoValue>(field, ColumnKind.Grain, WireReader.ReadValue)
{
    public DateGrain Grain => grain;

    internal override string ResultName => DatasetWireNames.ColumnOf(grain);

    public override string ToString() => $"{Field}.By({grain})";
}
