using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A field of decimal numbers.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DataDecimalField(string field) : DataField<decimal?>(field, WireReader.ReadDecimal)
{
    /// <summary>The sum of the values: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<decimal?> Sum() => new(Field, DataColumnKind.Sum, Read);

    /// <summary>The average of the values: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<decimal?> Average() => new(Field, DataColumnKind.Average, WireReader.ReadDecimal);
}
