namespace Domo.Manifest.Model;

/// <summary>Gives the columns of collections what <c>domo.types.json</c> says of them.</summary>
internal static class TypedColumns
{
    /// <summary>The schema's columns with their C# names and what the schema leaves open, then those that it lacks.</summary>
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
    /// Whether a type says more than the schema does: of a column whose type Domo does not know anything, and what is in the lists and
    /// objects that STRING columns hold, which sync as their JSON text.
    /// </summary>
    public static bool IsFiner(ColumnType declared, TypedValue value) =>
        declared == ColumnType.Unknown || (declared == ColumnType.String && (value.IsList || TypeOf(value) is ColumnType.Object or ColumnType.Boolean));

    /// <summary>The type of a column; children make an object of one without a type.</summary>
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
