using System.Globalization;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Data.Queries;

/// <summary>A dataset to query: its columns by names that nothing else has, whatever the fields are called.</summary>
internal sealed class DatasetTable
{
    private readonly string _values;
    private readonly string _source;

    /// <summary>Puts names over a dataset's file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="dataset">The dataset's alias.</param>
    /// <param name="isNamed">
    /// Whether formulas can name the columns: fields by their aliases, and what else the file has by the names there.
    /// </param>
    /// <exception cref="ApiException">Formulas could not tell two of the names apart: 500.</exception>
    public DatasetTable(DatasetSource source, string dataset, bool isNamed)
    {
        Parameters = source.Parameters;
        _source = source.Table;
        var named = isNamed ? Sql.DistinctNames([.. source.Columns, .. source.Others], dataset) : [];

        // Longer than what any name begins with.
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

    public IReadOnlyList<DatasetColumn> Columns { get; }

    /// <summary>The values of the parameters of <see cref="Rows"/>.</summary>
    public IReadOnlyList<(string Name, object Value)> Parameters { get; }

    /// <summary>The SQL to select from.</summary>
    public string Rows => $"(SELECT {_values} FROM {_source})";

    /// <summary>The SQL to select from, with the rows' numbers in the file as <see cref="RowNumber"/>.</summary>
    public string NumberedRows => $"(SELECT {_values}, row_number() OVER () AS {RowNumber} FROM {_source})";

    public string RowNumber { get; }
}
