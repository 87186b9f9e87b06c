using Domo.Manifest.Declarations;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Types of databases and programming languages, with the column types that fit.</summary>
internal static class ColumnTypeNames
{
    private const string TextOnly = "STRING";
    private const string Whole = "LONG";
    private const string Moment = "DATETIME";

    // SQL's NUMBER(10,2) is looked up as NUMBER.
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NUMBER"] = [Whole, "DECIMAL", "DOUBLE"],
        ["NUM"] = [Whole, "DECIMAL", "DOUBLE"],
        ["INTEGER"] = [Whole],
        ["INT"] = [Whole],
        ["INT32"] = [Whole],
        ["INT64"] = [Whole],
        ["BIGINT"] = [Whole],
        ["SMALLINT"] = [Whole],
        ["TINYINT"] = [Whole],
        ["SHORT"] = [Whole],
        ["FLOAT"] = ["DOUBLE"],
        ["REAL"] = ["DOUBLE"],
        ["NUMERIC"] = ["DECIMAL", "DOUBLE"],
        ["CURRENCY"] = ["DECIMAL", "DOUBLE"],
        ["MONEY"] = ["DECIMAL", "DOUBLE"],
        ["PERCENT"] = ["DECIMAL", "DOUBLE"],
        ["BOOLEAN"] = [TextOnly, Whole],
        ["BOOL"] = [TextOnly, Whole],
        ["BIT"] = [Whole, TextOnly],
        ["TEXT"] = [TextOnly],
        ["LONGTEXT"] = [TextOnly],
        ["VARCHAR"] = [TextOnly],
        ["NVARCHAR"] = [TextOnly],
        ["CHAR"] = [TextOnly],
        ["STR"] = [TextOnly],
        ["ENUM"] = [TextOnly],
        ["UUID"] = [TextOnly],
        ["GUID"] = [TextOnly],
        ["EMAIL"] = [TextOnly],
        ["URL"] = [TextOnly],
        ["TIMESTAMP"] = [Moment],
        ["TIMESTAMPTZ"] = [Moment],
        ["DATE_TIME"] = [Moment],
        ["DATE-TIME"] = [Moment],
        ["DATE TIME"] = [Moment],
        ["DATETIMEOFFSET"] = [Moment],
        ["TIME"] = [TextOnly, Moment],
        ["DURATION"] = [TextOnly, Whole],
        ["OBJECT"] = [TextOnly],
        ["ARRAY"] = [TextOnly],
        ["LIST"] = [TextOnly],
        ["JSON"] = [TextOnly],
        ["MAP"] = [TextOnly],
        ["STRING[]"] = [TextOnly],
        ["ANY"] = [TextOnly],
        ["PERSON"] = [TextOnly],
        ["USER"] = [TextOnly],
    };

    // Lists and objects are synced as JSON text: STRING fits, but is hardly what the author expects.
    private static readonly string[] Nested = ["OBJECT", "ARRAY", "LIST", "JSON", "MAP", "STRING[]", "ANY", "PERSON", "USER"];

    /// <summary>Returns the column types that fit an unknown name; at least one.</summary>
    public static IReadOnlyList<string> Fitting(string name) =>
        Table.TryGetValue(Bare(name), out string[]? types) ? types
        : Suggestion.Nearest(name.Trim(), ColumnTypes.Names) is { } nearest ? [nearest]
        : ColumnTypes.Names;

    /// <summary>Returns whether exactly one column type fits a name.</summary>
    public static bool IsCertain(string name) =>
        Table.TryGetValue(Bare(name), out string[]? types)
            && types.Length == 1
            && !Array.Exists(Nested, nested => string.Equals(nested, Bare(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Returns the type that a fix writes: for several numeric types, the one that can hold any number; null for an unknown name.
    /// </summary>
    public static string? Best(string name)
    {
        var fitting = Fitting(name);
        return fitting.Count == ColumnTypes.Names.Count ? null : fitting.Count == 3 ? fitting[2] : fitting[0];
    }

    /// <summary>Removes the length of an SQL type: VARCHAR(255), NUMBER(10,2).</summary>
    private static string Bare(string name)
    {
        int bracket = name.IndexOf('(');
        return (bracket > 0 ? name.Substring(0, bracket) : name).Trim();
    }
}
