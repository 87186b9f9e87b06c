using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.DuckDb;

/// <summary>Quotes names and strings for SQL.</summary>
internal static class Sql
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Returns a glob that matches only this path.</summary>
    public static string LiteralGlob(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);

    /// <summary>Returns the columns after checking that their names are unique.</summary>
    /// <exception cref="ApiException">Names differ only in case, which SQL ignores (500).</exception>
    public static IReadOnlyList<ResultColumn> DistinctNames(IEnumerable<ResultColumn> columns, string dataset)
    {
        var distinct = columns.DistinctBy(column => column.Name, StringComparer.Ordinal).ToList();
        var same = distinct.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return same is null
            ? distinct
            : throw ApiException.Failed(
                $"The dataset '{dataset}' has the columns {string.Join(" and ", same.Select(column => $"'{column.Name}'"))}, "
                + "which SQL cannot distinguish; rename one.");
    }
}
