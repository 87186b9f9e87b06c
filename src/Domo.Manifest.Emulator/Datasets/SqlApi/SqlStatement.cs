using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.SqlApi;

/// <summary>
/// Checks the SQL of a request. DuckDB parses it; the tree must be one SELECT from the one table, without anything that Domo does not
/// support.
/// </summary>
internal sealed partial class SqlStatement
{
    private static readonly string[] NameParts = ["catalog_name", "schema_name", "table_name"];

    // The maximum depth for a recursive walk.
    private static readonly JsonDocumentOptions TreeOptions = new() { MaxDepth = 1000 };

    private readonly string _table;

    private SqlStatement(string table) => _table = table;

    /// <summary>Checks that SQL is a query that Domo supports.</summary>
    /// <param name="session">The database session that parses the SQL; it does not need the table.</param>
    /// <param name="sql">The SQL of the request.</param>
    /// <param name="table">The name of the only table.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The query, with names in DuckDB's quotes.</returns>
    /// <exception cref="ApiException">The query is not supported (400).</exception>
    public static async Task<string> CheckAsync(DuckDbSession session, string sql, string table, CancellationToken cancellationToken)
    {
        sql = Quotes().Replace(sql, match => match.Groups["name"] is { Success: true } name
            ? Sql.Name(name.Value.Replace("``", "`", StringComparison.Ordinal))
            : match.Value);
        string tree = await session.FirstAsync(
            "SELECT json_serialize_sql(CAST($sql AS VARCHAR))", [("sql", sql)], row => row.GetString(0), cancellationToken);
        using var document = Parse(tree);
        var root = document.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            string message = root.GetProperty("error_message").GetString()!;
            throw ApiException.BadRequest(message.StartsWith("Only SELECT", StringComparison.Ordinal)
                ? "The SQL API accepts only SELECT."
                : $"The SQL cannot be read: {message}.");
        }

        int count = root.GetProperty("statements").GetArrayLength();
        if (count != 1)
        {
            throw ApiException.BadRequest($"The SQL API accepts one SELECT, not {count} statements.");
        }

        new SqlStatement(table).Check(root, ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, table));
        return sql;
    }

    private static JsonDocument Parse(string tree)
    {
        try
        {
            return JsonDocument.Parse(tree, TreeOptions);
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("The SQL is nested too deeply.");
        }
    }

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Checks a part of the tree. The parser limits the depth.</summary>
    /// <param name="part">The part.</param>
    /// <param name="tables">The tables that the part may name.</param>
    private void Check(JsonElement part, ImmutableHashSet<string> tables)
    {
        if (part.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in part.EnumerateArray())
            {
                Check(item, tables);
            }
        }
        else if (part.ValueKind == JsonValueKind.Object)
        {
            CheckObject(part, part.TryGetProperty("cte_map", out var with) ? CheckWith(with, tables) : tables);
        }
    }

    /// <summary>
    /// Checks the queries of <c>WITH</c>. Each may name the previous ones but not itself, because that would be a table of the database.
    /// </summary>
    /// <returns>The tables that the rest of the query may name.</returns>
    private ImmutableHashSet<string> CheckWith(JsonElement with, ImmutableHashSet<string> tables)
    {
        foreach (var entry in with.GetProperty("map").EnumerateArray())
        {
            Check(entry.GetProperty("value"), tables);
            tables = tables.Add(entry.GetProperty("key").GetString()!);
        }

        return tables;
    }

    private void CheckObject(JsonElement item, ImmutableHashSet<string> tables)
    {
        if (item.TryGetProperty("from_table", out var source))
        {
            CheckSource(source, tables);
        }

        string? problem = TextOf(item, "type") switch
        {
            "VALUE_PARAMETER" => "The SQL API does not support parameters.",
            "RECURSIVE_CTE_NODE" => "The SQL API does not support recursive WITH.",
            "SELECT_NODE" or "SET_OPERATION_NODE" => null,
            { } type when type.EndsWith("_NODE", StringComparison.Ordinal) => "The SQL API accepts only SELECT.",
            _ => TextOf(item, "function_name") is { } name ? SqlFunctions.FindProblem(name) : null,
        };
        if (problem is not null)
        {
            throw ApiException.BadRequest(problem);
        }

        foreach (var property in item.EnumerateObject().Where(property => property.Name != "cte_map"))
        {
            Check(property.Value, tables);
        }
    }

    private void CheckSource(JsonElement source, ImmutableHashSet<string> tables)
    {
        string? problem = TextOf(source, "type") switch
        {
            // Subqueries and the rows of VALUES are checked separately.
            "EMPTY" or "SUBQUERY" or "EXPRESSION_LIST" => null,
            "BASE_TABLE" when IsKnown(source, tables) => null,
            "BASE_TABLE" => $"The SQL API reads only the table '{_table}' here, not '{NameOf(source)}'.",
            "JOIN" => "The SQL API does not support joins, including comma joins.",
            "TABLE_FUNCTION" => $"The SQL API does not support table functions; select from '{_table}'.",
            _ => "The SQL API accepts only SELECT.",
        };
        if (problem is not null)
        {
            throw ApiException.BadRequest(problem);
        }
    }

    private static bool IsKnown(JsonElement source, ImmutableHashSet<string> tables) =>
        TextOf(source, "schema_name") is "" && TextOf(source, "catalog_name") is "" && tables.Contains(TextOf(source, "table_name")!);

    private static string NameOf(JsonElement source) => string.Join(
        '.', NameParts.Select(part => TextOf(source, part)).Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Matches strings, names and comments, and names in Domo's quotes.</summary>
    [GeneratedRegex(
        """'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/|`(?<name>(?:[^`]|``)*)`""", RegexOptions.Singleline)]
    private static partial Regex Quotes();
}
