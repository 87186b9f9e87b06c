using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A field whose type neither the manifest nor <c>domo.types.json</c> declares. It has the operations of all types; only Domo knows
/// which of them the column supports.
/// </summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DatasetValueField(string field) : DatasetField<DomoValue>(field, WireReader.ReadValue)
{
    /// <inheritdoc cref="DatasetTextField.Contains"/>
    public DatasetFilter Contains(string text) => Compare("contains", text);

    /// <inheritdoc cref="DatasetTextField.DoesNotContain"/>
    public DatasetFilter DoesNotContain(string text) => Compare("!contains", text);

    /// <inheritdoc cref="DatasetDateField{T}.InCurrent"/>
    public DatasetFilter InCurrent(DateGrain grain) => DatasetDates.InCurrent(Field, grain);

    /// <inheritdoc cref="DatasetDateField{T}.InLast"/>
    public DatasetFilter InLast(int count, RollingUnit unit) => DatasetDates.InLast(Field, count, unit);

    /// <inheritdoc cref="DatasetDateField{T}.InPrevious"/>
    public DatasetFilter InPrevious(DateGrain grain) => DatasetDates.InPrevious(Field, grain);

    /// <inheritdoc cref="DatasetDateField{T}.By"/>
    public DatasetColumn<DomoValue> By(DateGrain grain) => new DatasetGrainColumn(Field, grain);

    /// <inheritdoc cref="DatasetDecimalField.Sum"/>
    public DatasetColumn<DomoValue> Sum() => new(Field, ColumnKind.Sum, Read);

    /// <inheritdoc cref="DatasetDecimalField.Average"/>
    public DatasetColumn<DomoValue> Average() => new(Field, ColumnKind.Average, Read);
}
