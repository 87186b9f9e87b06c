using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;
using Domo.Manifest.TypesFile;
using DuckDB.NET.Data;

namespace Domo.Manifest.Emulator.Datasets.Files;

/// <summary>The file of a dataset as an SQL table with typed columns, named by their aliases.</summary>
internal sealed class DatasetSource
{
    private DatasetSource(DataFile file, string table, IReadOnlyList<ResultColumn> columns, IReadOnlyList<ResultColumn> others)
    {
        Table = table;
        Columns = columns;
        Others = others;
        Parameters = [("path", Sql.LiteralGlob(file.FullPath))];
    }

    /// <summary>Gets the SQL to select from; its only parameters are <see cref="Parameters"/>.</summary>
    public string Table { get; }

    /// <summary>Gets the columns, in the manifest's order, or in the file's order if the manifest lists none.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Gets the other columns of the file, under their names there.</summary>
    public IReadOnlyList<ResultColumn> Others { get; }

    public IReadOnlyList<(string Name, object Value)> Parameters { get; }

    /// <summary>Reads the layout of a dataset's file.</summary>
    /// <param name="session">The database session.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="types">The types of the dataset's fields.</param>
    /// <param name="isCalculated">Returns whether the file may lack the field with the given alias.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ApiException">The file cannot be read, or lacks a column (500).</exception>
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
                ? "It must be an array of objects, in UTF-8 without a byte order mark."
                : "It must have a header, commas between cells, double quotes around cells that need them, "
                    + "and the same number of cells in each line.";
            throw file.Unreadable(dataset.Alias, $"{expected} {DuckDbSession.Explain(e)}", e);
        }
    }

    /// <summary>Creates a table without rows, for a file that has no rows and therefore no columns.</summary>
    private static DatasetSource Empty(List<FieldMapping> fields, DataFile file)
    {
        var columns = fields.Select(field =>
        {
            var type = field.Type is ColumnType.Unknown ? ColumnType.String : field.Type;
            string nothing = $"CAST(NULL AS {ColumnConversion.SqlType(type)})";
            return new ResultColumn(field.Alias, type, nothing) { ColumnName = field.ColumnName };
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
            // All columns of the file, in its order.
            var order = layout.Columns.ToList();
            fields = [.. fields.Concat(others).OrderBy(field => order.IndexOf(field.Column))];
            others = [];
        }

        // JSON is always read as text, because DuckDB rounds the numbers of typed columns. CSV is read as text where a type is declared.
        var textColumns = fields.Concat(others)
            .Where(field => file.IsJson || field.Field.Type != ColumnType.Unknown)
            .Select(field => field.Column.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new DatasetSource(file, layout.Read(textColumns), [.. fields.Select(Convert)], [.. others.Select(Convert)]);

        ResultColumn Convert((FieldMapping Field, FileColumn Column) field)
        {
            var type = field.Field.Type == ColumnType.Unknown ? field.Column.Type : field.Field.Type;
            string name = Sql.Name(field.Column.Name);
            string value = textColumns.Contains(field.Column.Name, StringComparer.Ordinal)
                ? ColumnConversion.FromText(name, field.Column.Name, type)
                : ColumnConversion.FromTyped(name, type);
            return new ResultColumn(field.Field.Alias, type, value) { ColumnName = field.Field.ColumnName };
        }
    }

    /// <summary>
    /// Returns the fields that the file must contain: those of the manifest, or, if the manifest lists none, those with a type.
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
        return $"The dataset '{dataset.Alias}' has a column {name}, but the file '{file.Name}' does not"
            + $"{Suggestion.For(column, columns.Select(candidate => candidate.Name))} Its columns: {list}.";
    }
}
