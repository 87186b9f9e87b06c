using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Data;

/// <summary>A dataset's file as a table of SQL: its columns by their aliases, typed.</summary>
internal sealed class DatasetSource
{
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
            var layout = await FileLayout.FindAsync(session, file, cancellationToken);
            var fields = FieldsOf(dataset, types).Where(field => !isCalculated(field.Alias)).ToList();
            return layout is null
                ? Empty(fields, file)
                : Bind(dataset, fields, file, layout);
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

    /// <summary>A table without rows, for a file that has none and therefore no columns either.</summary>
    private static DatasetSource Empty(List<FieldMapping> fields, DataFile file)
    {
        var columns = fields.Select(field =>
        {
            var type = field.Type is ColumnType.Unknown ? ColumnType.String : field.Type;
            string nothing = $"CAST(NULL AS {ColumnConversion.SqlType(type)})";
            return new DatasetColumn(field.Alias, type, nothing) { ColumnName = field.ColumnName };
        });
        return new DatasetSource(file, "(SELECT $path) WHERE false", [.. columns], []);
    }

    private static DatasetSource Bind(DatasetMapping dataset, List<FieldMapping> required, DataFile file, FileLayout layout)
    {
        var fields = required.ConvertAll(field => (Field: field, Column: Find(dataset, field, file, layout.Columns)));
        var others = layout.Columns
            .Except(fields.Select(field => field.Column))
            .Select(column => (Field: new FieldMapping(column.Name, column.Name), Column: column))
            .ToList();
        if (dataset.Fields.Count == 0)
        {
            // All that the file has, in its order.
            var order = layout.Columns.ToList();
            fields = [.. fields.Concat(others).OrderBy(field => order.IndexOf(field.Column))];
            others = [];
        }

        // JSON is read as text throughout, since DuckDB rounds the numbers of typed columns; CSV where a type is declared.
        var textColumns = fields.Concat(others)
            .Where(field => file.IsJson || field.Field.Type != ColumnType.Unknown)
            .Select(field => field.Column.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new DatasetSource(file, layout.Read(textColumns), [.. fields.Select(Convert)], [.. others.Select(Convert)]);

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
        : types?.Values.Select(value => new FieldMapping(value.Name, value.Name, types.TypeOf(value.Name))) ?? default;

    private static FileColumn Find(DatasetMapping dataset, FieldMapping field, DataFile file, IReadOnlyList<FileColumn> columns) =>
        columns.FirstOrDefault(column => string.Equals(column.Name, field.ColumnName, StringComparison.Ordinal))
        ?? columns.FirstOrDefault(column => string.Equals(column.Name, field.Alias, StringComparison.Ordinal))
        ?? throw ApiException.Failed(DescribeMissing(dataset, field, file, columns));

    private static string DescribeMissing(DatasetMapping dataset, FieldMapping field, DataFile file, IReadOnlyList<FileColumn> columns)
    {
        string column = field.ColumnName ?? field.Alias;
        string name = string.Equals(column, field.Alias, StringComparison.Ordinal) ? $"'{column}'" : $"'{column}' (field '{field.Alias}')";
        string list = string.Join(", ", columns.Select(candidate => $"'{candidate.Name}'"));
        return $"The dataset '{dataset.Alias}' has a column {name}, but the file '{file.Name}' has none"
            + $"{Suggestion.For(column, columns.Select(candidate => candidate.Name))} Its columns: {list}.";
    }
}
