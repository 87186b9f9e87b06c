using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data;

/// <summary>Quotes names and texts for SQL.</summary>
internal static class Sql
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A path in which nothing is a wildcard.</summary>
    public static string LiteralGlob(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);

    /// <summary>The columns, one for each name.</summary>
    /// <exception cref="ApiException">Names differ in case only, which makes no difference in SQL: 500.</exception>
    public static IReadOnlyList<DatasetColumn> DistinctNames(IEnumerable<DatasetColumn> columns, string dataset)
    {
        var distinct = columns.DistinctBy(column => column.Name, StringComparer.Ordinal).ToList();
        var same = distinct.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return same is null
            ? distinct
            : throw ApiException.Failed(
                $"The dataset '{dataset}' has the columns {string.Join(" and ", same.Select(column => $"'{column.Name}'"))}, "
                + "which SQL cannot tell apart; rename one.");
    }
}
