using Domo.Manifest.Declarations;

namespace Domo.Manifest.TypesFile;

/// <summary>Applies <c>domo.types.json</c> to the columns of collections.</summary>
internal static class TypedColumns
{
    /// <summary>Merges the types file into the schema's columns, followed by the columns that the schema lacks.</summary>
    public static CollectionMapping Apply(CollectionMapping collection, TypedEntry entry)
    {
        var columns = new List<CollectionColumn>(collection.Columns.Count + entry.Values.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in collection.Columns)
        {
            known.Add(column.Name);
            columns.Add(entry.Find(column.Name) is { } value ? Refine(column, value) : column);
        }

        foreach (var value in entry.Values)
        {
            if (!known.Contains(value.Name))
            {
                columns.Add(ToColumn(value));
            }
        }

        return collection with { CSharpName = entry.CSharpName, Obsolete = entry.Obsolete, Columns = new(columns) };
    }

    /// <summary>
    /// Returns whether the types file knows more than the schema: for a column whose type Domo does not know, and for lists and
    /// objects in STRING columns, which sync as JSON text.
    /// </summary>
    public static bool IsFiner(ColumnType declared, TypedValue value) =>
        declared == ColumnType.Unknown
            || (declared == ColumnType.String && (value.IsList || TypeOf(value) is ColumnType.Object or ColumnType.Boolean));

    /// <summary>Returns the type of a column; one without a type but with children is an object.</summary>
    public static ColumnType TypeOf(TypedValue value) =>
        value.TypeName is null && value.Children.Count > 0 ? ColumnType.Object : ColumnTypes.ParseContent(value.TypeName);

    private static CollectionColumn Refine(CollectionColumn column, TypedValue value)
    {
        var typed = ToColumn(value);
        return typed.Type != ColumnType.Unknown && IsFiner(column.Type, value)
            ? typed
            : column with { IsNeverNull = typed.IsNeverNull, CSharpName = typed.CSharpName };
    }

    private static CollectionColumn ToColumn(TypedValue value)
    {
        var type = TypeOf(value);
        return new CollectionColumn(value.Name, type == ColumnType.Unknown ? "" : ColumnTypes.NameOf(type), type)
        {
            IsList = value.IsList && type != ColumnType.Unknown,
            IsNeverNull = value.IsNullable == false,
            CSharpName = value.CSharpName,
            Children = type == ColumnType.Object ? value.Children.Select(ToColumn) : default,
        };
    }
}
