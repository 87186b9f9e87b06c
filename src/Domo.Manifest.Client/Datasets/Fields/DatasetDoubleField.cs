using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A field of floating-point numbers.</summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DatasetDoubleField(string field) : DatasetField<double?>(field, WireReader.ReadDouble)
{
    /// <summary>Computes the sum of the values: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<double?> Sum() => new(Field, ColumnKind.Sum, Read);

    /// <summary>Computes the average of the values: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DatasetColumn<double?> Average() => new(Field, ColumnKind.Average, WireReader.ReadDouble);
}
