namespace Domo.Manifest.Model;

/// <summary>What <c>domo.types.json</c> says of one dataset, collection, function or workflow.</summary>
/// <param name="Name">The alias, or the collection's name.</param>
/// <param name="Values">The fields, columns or parameters, in the ordinal order of their names.</param>
public sealed record TypedEntry(string Name, EquatableArray<TypedValue> Values)
{
    /// <summary>The name in C#; null when the file gives none that C# takes.</summary>
    public string? CSharpName { get; init; }

    /// <summary>What is to be used instead of a dataset or collection; empty for nothing, null when it is not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>What a function returns; null when the file does not say.</summary>
    public TypedValue? Output { get; init; }

    /// <summary>What the file says of a field, column or parameter; null for nothing.</summary>
    /// <param name="name">The name of the field, column or parameter.</param>
    public TypedValue? Find(string name) => TypedValue.Find(Values, name);

    /// <summary>The type of a dataset's field, or <see cref="ColumnType.Unknown"/>.</summary>
    /// <param name="field">The field's alias.</param>
    public ColumnType TypeOf(string field) => TypesModel.FieldTypeOf(Find(field));
}
