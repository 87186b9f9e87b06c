using Domo.Manifest.Declarations;

namespace Domo.Manifest.TypesFile;

/// <summary>
/// One typed value of <c>domo.types.json</c>: a dataset's field, a document's column, a parameter, or a property of these.
/// </summary>
/// <param name="Name">The field's or parameter's alias, or the document's property.</param>
public sealed record TypedValue(string Name)
{
    /// <summary>The name of the type, without the <c>[]</c> of a list; null if the file has none.</summary>
    public string? TypeName { get; init; }

    /// <summary>Gets whether the value is a list of that type.</summary>
    public bool IsList { get; init; }

    /// <summary>Gets whether the value may be null; null when the file does not say.</summary>
    public bool? IsNullable { get; init; }

    /// <summary>The C# name; null if the file has no valid one.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The properties of an object, in ordinal order of their names.</summary>
    public EquatableArray<TypedValue> Children { get; init; }

    /// <summary>Finds a value by its name.</summary>
    /// <param name="values">Values in ordinal order of their names.</param>
    /// <param name="name">The name.</param>
    /// <returns>The value, or null.</returns>
    public static TypedValue? Find(EquatableArray<TypedValue> values, string name)
    {
        int low = 0;
        int high = values.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(values[middle].Name, name);
            if (order == 0)
            {
                return values[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
