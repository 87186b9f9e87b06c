using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A field of floating-point numbers.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DataDoubleField(string field) : DataField<double?>(field, WireReader.ReadDouble)
{
    /// <summary>The sum of the values: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<double?> Sum() => new(Field, DataColumnKind.Sum, Read);

    /// <summary>The average of the values: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DataColumn<double?> Average() => new(Field, DataColumnKind.Average, WireReader.ReadDouble);
}
