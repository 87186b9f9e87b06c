using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A field whose type neither the manifest nor <c>domo.types.json</c> says. It has what fields of all types have; whether the dataset's
/// column does, Domo decides.
/// </summary>
/// <param name="field">The alias of the field in the manifest; the name of the column when it has no alias.</param>
public sealed class DataValueField(string field) : DataField<DomoValue>(field, WireReader.ReadValue)
{
    /// <inheritdoc cref="DataTextField.Contains"/>
    public DataFilter Contains(string text) => Compare("contains", text);

    /// <inheritdoc cref="DataTextField.DoesNotContain"/>
    public DataFilter DoesNotContain(string text) => Compare("!contains", text);

    /// <inheritdoc cref="DataDateField{T}.ToDate"/>
    public DataFilter ToDate(DateGrain grain) => DataDates.ToDate(Field, grain);

    /// <inheritdoc cref="DataDateField{T}.Last"/>
    public DataFilter Last(int count, RollingUnit unit) => DataDates.Last(Field, count, unit);

    /// <inheritdoc cref="DataDateField{T}.Previous"/>
    public DataFilter Previous(DateGrain grain) => DataDates.Previous(Field, grain);

    /// <inheritdoc cref="DataDateField{T}.By"/>
    public DataColumn<DomoValue> By(DateGrain grain) => new DataGrainColumn(Field, grain);

    /// <inheritdoc cref="DataDecimalField.Sum"/>
    public DataColumn<DomoValue> Sum() => new(Field, DataColumnKind.Sum, Read);

    /// <inheritdoc cref="DataDecimalField.Average"/>
    public DataColumn<DomoValue> Average() => new(Field, DataColumnKind.Average, Read);
}
