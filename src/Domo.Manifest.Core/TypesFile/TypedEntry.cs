using Domo.Manifest.Declarations;

namespace Domo.Manifest.TypesFile;

/// <summary>The entry of one dataset, collection, function or workflow in <c>domo.types.json</c>.</summary>
/// <param name="Name">The alias, or the collection's name.</param>
/// <param name="Values">The fields, columns or parameters, in ordinal order of their names.</param>
public sealed record TypedEntry(string Name, EquatableArray<TypedValue> Values)
{
    /// <summary>The C# name; null if the file has no valid one.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The replacement of a dataset or collection; empty if obsolete without replacement, null if not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>What a function returns; null when the file does not say.</summary>
    public TypedValue? Output { get; init; }

    /// <summary>Finds the entry of a field, column or parameter; null if there is none.</summary>
    /// <param name="name">The name of the field, column or parameter.</param>
    public TypedValue? Find(string name) => TypedValue.Find(Values, name);

    /// <summary>Returns the type of a dataset's field, or <see cref="ColumnType.Unknown"/>.</summary>
    /// <param name="field">The field's alias.</param>
    public ColumnType TypeOf(string field) => TypesModel.FieldTypeOf(Find(field));
}
