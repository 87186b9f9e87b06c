using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A field of whole numbers.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DataLongField(string field) : DataField<long?>(field, WireReader.ReadNumber)
{
    /// <summary>The sum of the values: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<long?> Sum() => new(Field, DataColumnKind.Sum, Read);

    /// <summary>The average of the values: <c>avg</c>. It has a fraction.</summary>
    /// <returns>The column.</returns>
    public DataColumn<decimal?> Average() => new(Field, DataColumnKind.Average, WireReader.ReadDecimal);
}
