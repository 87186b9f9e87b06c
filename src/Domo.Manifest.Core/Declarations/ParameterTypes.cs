namespace Domo.Manifest.Declarations;

/// <summary>The names of the parameter types: the documented ones first, then those that authors write.</summary>
public static class ParameterTypes
{
    private static readonly (string Name, ParameterType Type)[] Table =
    [
        ("boolean", ParameterType.Boolean),
        ("date", ParameterType.Date),
        ("dateTime", ParameterType.DateTime),
        ("decimal", ParameterType.Decimal),
        ("duration", ParameterType.Duration),
        ("number", ParameterType.Number),
        ("object", ParameterType.Object),
        ("person", ParameterType.Person),
        ("dataset", ParameterType.Dataset),
        ("group", ParameterType.Group),
        ("text", ParameterType.Text),
        ("time", ParameterType.Time),
        ("account", ParameterType.Account),
        ("file", ParameterType.File),
        ("directory", ParameterType.Directory),

        // Undocumented, but authors write them and Domo accepts them unless the package's signature says otherwise.
        ("string", ParameterType.Text),
        ("integer", ParameterType.Number),
    ];

    private static readonly (string Name, ParameterType Type)[] OverrideTable = [.. Table, ("double", ParameterType.Double)];

    /// <summary>The names allowed in <c>domo.types.json</c>: the documented ones, and <c>double</c>.</summary>
    public static IReadOnlyList<string> OverrideNames { get; } = FirstNames();

    /// <summary>Parses a type name, ignoring case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or <see cref="ParameterType.Unknown"/>.</returns>
    public static ParameterType Parse(string? name) => Parse(Table, name);

    /// <summary>Parses a type name in <c>domo.types.json</c>, ignoring case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type, or <see cref="ParameterType.Unknown"/>.</returns>
    public static ParameterType ParseOverride(string? name) => Parse(OverrideTable, name);

    /// <summary>Returns the name of a type as Domo documents it; empty for <see cref="ParameterType.Unknown"/>.</summary>
    /// <param name="type">The type.</param>
    public static string NameOf(ParameterType type)
    {
        foreach (var entry in OverrideTable)
        {
            if (entry.Type == type)
            {
                return entry.Name;
            }
        }

        return "";
    }

    private static List<string> FirstNames()
    {
        var names = new List<string>();
        var types = new HashSet<ParameterType>();
        foreach (var entry in OverrideTable)
        {
            if (types.Add(entry.Type))
            {
                names.Add(entry.Name);
            }
        }

        return names;
    }

    private static ParameterType Parse((string Name, ParameterType Type)[] table, string? name)
    {
        foreach (var entry in table)
        {
            if (string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Type;
            }
        }

        return ParameterType.Unknown;
    }
}
