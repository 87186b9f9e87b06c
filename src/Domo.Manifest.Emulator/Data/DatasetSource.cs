using System.Data.Common;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Data;

/// <summary>A dataset's file as a table of SQL: its columns by their aliases, typed.</summary>
internal sealed class DatasetSource
{
    // The structure of the file is fixed: left to guess, DuckDB takes a text for a comment, a cell for a delimiter, and skips
    // lines until the rest fits. Only types are for it to find, among those that Domo has, and in the whole file: a sample would let
    // a late value break off an answer that has begun.
    private const string CsvOptions =
        """
        header = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, sample_size = -1, hive_partitioning = false,
        auto_type_candidates = ['BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'TIMESTAMPTZ', 'VARCHAR']
        """;

    private DatasetSource(DataFile file, string table, IReadOnlyList<DatasetColumn> columns, IReadOnlyList<DatasetColumn> others)
    {
        Table = table;
        Columns = columns;
        Others = others;
        Parameters = [("path", Sql.LiteralGlob(file.FullPath))];
    }

    /// <summary>The SQL to select from; its only parameters are <see cref="Parameters"/>.</summary>
    public string Table { get; }

    /// <summary>The columns, in the manifest's order, or the file's when the manifest lists none.</summary>
    public IReadOnlyList<DatasetColumn> Columns { get; }

    /// <summary>What else the file has, by its names there.</summary>
    public IReadOnlyList<DatasetColumn> Others { get; }

    public IReadOnlyList<(string Name, object Value)> Parameters { get; }

    /// <summary>Looks into a dataset's file.</summary>
    /// <param name="session">The database to look with.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="types">The types of its fields.</param>
    /// <param name="isCalculated">Tells, of a field's alias, whether the file need not have it.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ApiException">The file cannot be read, or lacks a column: 500.</exception>
    public static async Task<DatasetSource> OpenAsync(
        DuckDbSession session,
        DatasetMapping dataset,
        TypedEntry? types,
        Func<string, bool> isCalculated,
        DataFile file,
        CancellationToken cancellationToken)
    {
        try
        {
            var fileColumns = file.IsJson
                ? await SniffJsonAsync(session, file, cancellationToken)
                : await SniffCsvAsync(session, file, cancellationToken);
            var fields = FieldsOf(dataset, types).Where(field => !isCalculated(field.Alias)).ToList();
            return fileColumns is null
                ? Empty(fields, file)
                : Bind(dataset, fields, file, fileColumns);
        }
        catch (DuckDBException e)
        {
            string expected = file.IsJson
                ? "It takes an array of objects in UTF-8 without a byte order mark."
                : "It takes a header line, commas between cells, double quotes around cells that need them, "
                    + "and equally many cells in each line.";
            throw file.Unreadable(dataset.Alias, $"{expected} {DuckDbSession.Explain(e)}", e);
        }
    }

    private static async Task<List<FileColumn>?> SniffCsvAsync(DuckDbSession session, DataFile file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file.FullPath).Length == 0)
        {
            throw ApiException.Failed($"The file '{file.Name}' is empty; its first line must name the columns.");
        }

        return await ReadColumnsAsync(session, $"read_csv($path, {CsvOptions})", file, cancellationToken);
    }

    /// <summary>The columns of a JSON file; null when the file is an empty array, which has none.</summary>
    private static async Task<List<FileColumn>?> SniffJsonAsync(DuckDbSession session, DataFile file, CancellationToken cancellationToken)
    {
        await using var count = await session.QueryAsync(
            "SELECT count(*) FROM read_json_objects($path)", [("path", Sql.LiteralGlob(file.FullPath))], cancellationToken);
        await count.ReadAsync(cancellationToken);
        return count.GetInt64(0) == 0
            ? null
            : await ReadColumnsAsync(
                session, "read_json($path, records = true, sample_size = -1, hive_partitioning = false)", file, cancellationToken);
    }

    private static async Task<List<FileColumn>> ReadColumnsAsync(
        DuckDbSession session, string table, DataFile file, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(
            $"SELECT * FROM {table} LIMIT 0", [("path", Sql.LiteralGlob(file.FullPath))], cancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => FileColumn.Of(reader, i))];
    }

    /// <summary>A table without rows, for a file that has none and therefore no columns either.</summary>
    private static DatasetSource Empty(List<FieldMapping> fields, DataFile file)
    {
        var columns = fields.Select(field =>
        {
            var type = field.Type is ColumnType.Unknown ? ColumnType.String : field.Type;
            return new DatasetColumn(field.Alias, type, $"CAST(NULL AS {ColumnConversion.SqlType(type)})") { ColumnName = field.ColumnName };
        });
        return new DatasetSource(file, "(SELECT $path) WHERE false", [.. columns], []);
    }

    private static DatasetSource Bind(
        DatasetMapping dataset, List<FieldMapping> required, DataFile file, List<FileColumn> fileColumns)
    {
        var fields = required.ConvertAll(field => (Field: field, Column: Find(dataset, field, file, fileColumns)));
        var others = fileColumns
            .Except(fields.Select(field => field.Column))
            .Select(column => (Field: new FieldMapping(column.Name, column.Name), Column: column))
            .ToList();
        if (dataset.Fields.Count == 0)
        {
            // All that the file has, in its order.
            fields = [.. fields.Concat(others).OrderBy(field => fileColumns.IndexOf(field.Column))];
            others = [];
        }

        // JSON is read as text throughout, since DuckDB rounds the numbers of typed columns; CSV where a type is declared.
        var textColumns = fields.Concat(others)
            .Where(field => file.IsJson || field.Field.Type != ColumnType.Unknown)
            .Select(field => field.Column.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        string texts = string.Join(", ", textColumns.Select(name => $"{Sql.Text(name)}: 'VARCHAR'"));
        string table = file.IsJson ? $"read_json($path, records = true, hive_partitioning = false, columns = {{{texts}}})"
            : texts.Length == 0 ? $"read_csv($path, {CsvOptions})"
            : $"read_csv($path, {CsvOptions}, types = {{{texts}}})";
        return new DatasetSource(file, table, [.. fields.Select(Convert)], [.. others.Select(Convert)]);

        DatasetColumn Convert((FieldMapping Field, FileColumn Column) field)
        {
            var type = field.Field.Type == ColumnType.Unknown ? field.Column.Type : field.Field.Type;
            string name = Sql.Name(field.Column.Name);
            string value = textColumns.Contains(field.Column.Name, StringComparer.Ordinal)
                ? ColumnConversion.FromText(name, field.Column.Name, type)
                : ColumnConversion.FromTyped(name, type);
            return new DatasetColumn(field.Field.Alias, type, value) { ColumnName = field.Field.ColumnName };
        }
    }

    /// <summary>
    /// The fields that must be in the file: those of the manifest, or those that have a type when the manifest lists none.
    /// </summary>
    private static EquatableArray<FieldMapping> FieldsOf(DatasetMapping dataset, TypedEntry? types) => dataset.Fields.Count > 0
        ? dataset.Fields.Select(field => field with { Type = types?.TypeOf(field.Alias) ?? ColumnType.Unknown })
        : types?.Columns.Select(column => new FieldMapping(column.Name, column.Name, column.Type)) ?? default;

    private static FileColumn Find(DatasetMapping dataset, FieldMapping field, DataFile file, List<FileColumn> columns) =>
        columns.Find(column => string.Equals(column.Name, field.ColumnName, StringComparison.Ordinal))
        ?? columns.Find(column => string.Equals(column.Name, field.Alias, StringComparison.Ordinal))
        ?? throw ApiException.Failed(DescribeMissing(dataset, field, file, columns));

    private static string DescribeMissing(DatasetMapping dataset, FieldMapping field, DataFile file, List<FileColumn> columns)
    {
        string column = field.ColumnName ?? field.Alias;
        string name = string.Equals(column, field.Alias, StringComparison.Ordinal) ? $"'{column}'" : $"'{column}' (field '{field.Alias}')";
        string list = string.Join(", ", columns.Select(candidate => $"'{candidate.Name}'"));
        return $"The dataset '{dataset.Alias}' has a column {name}, but the file '{file.Name}' has none"
            + $"{Suggestion.For(column, columns.Select(candidate => candidate.Name))} Its columns: {list}.";
    }

    /// <summary>A column that a file has.</summary>
    private sealed record FileColumn(string Name, ColumnType Type)
    {
        public static FileColumn Of(DbDataReader reader, int i) =>
            new(reader.GetName(i), ColumnConversion.FromDuckDb(reader.GetDataTypeName(i)));
    }
}
