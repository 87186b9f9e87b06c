namespace Domo.Manifest.Declarations;

/// <summary>The names of the column types. Domo accepts them only in uppercase.</summary>
public static class ColumnTypes
{
    private static readonly (string Name, ColumnType Type)[] Table =
    [
        ("STRING", ColumnType.String),
        ("LONG", ColumnType.Long),
        ("DECIMAL", ColumnType.Decimal),
        ("DOUBLE", ColumnType.Double),
        ("DATE", ColumnType.Date),
        ("DATETIME", ColumnType.DateTime),
    ];

    private static readonly (string Name, ColumnType Type)[] ContentTable =
    [
        .. Table,
        ("BOOLEAN", ColumnType.Boolean),
        ("OBJECT", ColumnType.Object),
    ];

    /// <summary>The six names that Domo documents.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Table, entry => entry.Name);

    /// <summary>The type names for document columns in <c>domo.types.json</c>: the six, and JSON types that Domo does not sync.</summary>
    public static IReadOnlyList<string> ContentNames { get; } = Array.ConvertAll(ContentTable, entry => entry.Name);

    /// <summary>Parses a type name, ignoring case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or <see cref="ColumnType.Unknown"/>.</returns>
    public static ColumnType Parse(string? name) => Parse(Table, name);

    /// <summary>Parses the type name of a document column in <c>domo.types.json</c>, ignoring case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or <see cref="ColumnType.Unknown"/>.</returns>
    public static ColumnType ParseContent(string? name) => Parse(ContentTable, name);

    /// <summary>Returns the name of a type as Domo writes it; empty for <see cref="ColumnType.Unknown"/>.</summary>
    /// <param name="type">The type.</param>
    public static string NameOf(ColumnType type)
    {
        foreach (var entry in ContentTable)
        {
            if (entry.Type == type)
            {
                return entry.Name;
            }
        }

        return "";
    }

    private static ColumnType Parse((string Name, ColumnType Type)[] table, string? name)
    {
        foreach (var entry in table)
        {
            if (string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Type;
            }
        }

        return ColumnType.Unknown;
    }
}
