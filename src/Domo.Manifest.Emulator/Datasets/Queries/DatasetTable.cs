using System.Globalization;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>A dataset to query. Its columns have unique names that do not depend on the names of the fields.</summary>
internal sealed class DatasetTable
{
    private readonly string _values;
    private readonly string _source;

    /// <summary>Creates a table over a dataset's file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="dataset">The dataset's alias.</param>
    /// <param name="isNamed">
    /// Whether formulas can name the columns: fields by their aliases, other columns by their names in the file.
    /// </param>
    /// <exception cref="ApiException">Two of the names are ambiguous in formulas (500).</exception>
    public DatasetTable(DatasetSource source, string dataset, bool isNamed)
    {
        Parameters = source.Parameters;
        _source = source.Table;
        var named = isNamed ? Sql.DistinctNames([.. source.Columns, .. source.Others], dataset) : [];

        // Longer than the prefix of any name.
        string prefix = "#";
        while (named.Any(column => column.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            prefix += "#";
        }

        Columns = [.. source.Columns.Select((column, i) =>
            column with { Value = Sql.Name(prefix + i.ToString(CultureInfo.InvariantCulture)) })];
        RowNumber = Sql.Name(prefix);
        _values = string.Join(", ", source.Columns
            .Zip(Columns, (column, unique) => $"{column.Value} AS {unique.Value}")
            .Concat(named.Select(column => $"{column.Value} AS {Sql.Name(column.Name)}"))
            .DefaultIfEmpty("NULL"));
    }

    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Gets the values of the parameters of <see cref="Rows"/>.</summary>
    public IReadOnlyList<(string Name, object Value)> Parameters { get; }

    /// <summary>Gets the SQL to select from.</summary>
    public string Rows => $"(SELECT {_values} FROM {_source})";

    /// <summary>Gets the SQL to select from, with the row numbers of the file as <see cref="RowNumber"/>.</summary>
    public string NumberedRows => $"(SELECT {_values}, row_number() OVER () AS {RowNumber} FROM {_source})";

    public string RowNumber { get; }
}
