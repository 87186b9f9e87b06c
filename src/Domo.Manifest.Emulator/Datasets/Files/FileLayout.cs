using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Files;

/// <summary>The layout of a file. It is determined once, so that the rows can be streamed afterwards.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Read">Creates the SQL of the rows from the names of the columns to read as text.</param>
internal sealed record FileLayout(IReadOnlyList<FileColumn> Columns, Func<IReadOnlyCollection<string>, string> Read)
{
    // The structure is fixed. DuckDB's detection would mistake text for a comment or a cell for a delimiter, and skip lines until the rest
    // fits.
    private const string CsvStructure =
        """header = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, hive_partitioning = false""";

    // DuckDB detects only the types, among those that Domo has, in the whole file: with a sample, a later value could fail a response that
    // has already started.
    private const string CsvTypes =
        "sample_size = -1, auto_type_candidates = ['BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'VARCHAR']";

    private const string JsonStructure = "records = true, hive_partitioning = false";

    /// <summary>Reads the layout of a file.</summary>
    /// <returns>The layout; null if the file is an empty array, which has no columns.</returns>
    public static Task<FileLayout?> FindAsync(DuckDbSession session, DataFile file, CancellationToken cancellationToken) =>
        file.IsJson ? FindJsonAsync(session, file, cancellationToken) : FindCsvAsync(session, file, cancellationToken);

    private static async Task<FileLayout?> FindCsvAsync(DuckDbSession session, DataFile file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file.FullPath).Length == 0)
        {
            throw ApiException.Failed($"The file '{file.Name}' is empty; its first line must name the columns.");
        }

        var texts = await session.FirstAsync<string?[]>(
            $"""
            SELECT CAST(to_json("Columns") AS VARCHAR), "NewLineDelimiter", "DateFormat", "TimestampFormat"
            FROM sniff_csv($path, {CsvStructure}, {CsvTypes})
            """,
            [("path", Sql.LiteralGlob(file.FullPath))],
            found => [.. Enumerable.Range(0, found.FieldCount).Select(i => found.IsDBNull(i) ? null : found.GetString(i))],
            cancellationToken);
        using var document = JsonDocument.Parse(texts[0]!);
        var columns = document.RootElement.EnumerateArray()
            .Select(column => (Name: column.GetProperty("name").GetString()!, SqlType: column.GetProperty("type").GetString()!))
            .ToList();

        // For a file with a single line, DuckDB reports a line ending that it does not accept itself.
        string structure = CsvStructure
            + (texts[1] is @"\n" or @"\r" or @"\r\n" ? $", new_line = {Sql.Text(texts[1]!)}" : "")
            + (texts[2] is { } date ? $", dateformat = {Sql.Text(date)}" : "")
            + (texts[3] is { } moment ? $", timestampformat = {Sql.Text(moment)}" : "");
        return new FileLayout(
            [.. columns.Select(column => new FileColumn(column.Name, FromSql(column.SqlType)))],
            asText => $"read_csv($path, auto_detect = false, {structure}, columns = {Types(
                columns.Select(column => (column.Name, asText.Contains(column.Name) ? "VARCHAR" : column.SqlType)))})");
    }

    private static async Task<FileLayout?> FindJsonAsync(DuckDbSession session, DataFile file, CancellationToken cancellationToken)
    {
        (string, object)[] parameters = [("path", Sql.LiteralGlob(file.FullPath))];
        long count = await session.FirstAsync(
            "SELECT count(*) FROM read_json_objects($path)", parameters, row => row.GetInt64(0), cancellationToken);
        if (count == 0)
        {
            return null;
        }

        var columns = await session.FirstAsync<IReadOnlyList<FileColumn>>(
            $"SELECT * FROM read_json($path, {JsonStructure}, sample_size = -1) LIMIT 0",
            parameters,
            result => [.. Enumerable.Range(0, result.FieldCount).Select(i =>
                new FileColumn(result.GetName(i), ColumnConversion.FromDuckDb(result.GetDataTypeName(i))))],
            cancellationToken);
        return new FileLayout(
            columns, asText => $"read_json($path, {JsonStructure}, columns = {Types(asText.Select(name => (name, "VARCHAR")))})");
    }

    private static string Types(IEnumerable<(string Name, string SqlType)> columns) =>
        $"{{{string.Join(", ", columns.Select(column => $"{Sql.Text(column.Name)}: {Sql.Text(column.SqlType)}"))}}}";

    private static ColumnType FromSql(string type) => type switch
    {
        "BIGINT" => ColumnType.Long,
        "DOUBLE" => ColumnType.Double,
        "DATE" => ColumnType.Date,
        "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" => ColumnType.DateTime,
        _ => ColumnType.String,
    };
}
