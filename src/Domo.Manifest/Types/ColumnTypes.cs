namespace Domo.Manifest;

/// <summary>The names of the column types, in the one place that knows them. Domo takes them in upper case only.</summary>
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

    /// <summary>The six names, as Domo documents them.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Table, entry => entry.Name);

    /// <summary>The names that <c>domo.types.json</c> has for the columns of documents: the six, and those of JSON that Domo does not sync.</summary>
    public static IReadOnlyList<string> ContentNames { get; } = Array.ConvertAll(ContentTable, entry => entry.Name);

    /// <summary>What a spelling means, in any letter case.</summary>
    /// <param name="name">The spelling.</param>
    /// <returns>The type, or <see cref="ColumnType.Unknown"/>.</returns>
    public static ColumnType Parse(string? name) => Parse(Table, name);

    /// <summary>What a spelling in <c>domo.types.json</c> means for a column of documents, in any letter case.</summary>
    /// <param name="name">The spelling.</param>
    /// <returns>The type, or <see cref="ColumnType.Unknown"/>.</returns>
    public static ColumnType ParseContent(string? name) => Parse(ContentTable, name);

    /// <summary>The name of a type as Domo writes it; empty for <see cref="ColumnType.Unknown"/>.</summary>
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
