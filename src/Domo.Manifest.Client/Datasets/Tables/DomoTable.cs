using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A response of the Data API or the SQL API with its metadata: Domo's "array of arrays".</summary>
public sealed class DomoTable
{
    private const int PrintedRows = 10;

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows, in order.</summary>
    public required IReadOnlyList<DomoRow> Rows { get; init; }

    /// <summary>The ID of the dataset.</summary>
    public DatasetId? DatasetId { get; init; }

    /// <summary>The name of the server that sent the response.</summary>
    public string? Device { get; init; }

    /// <summary>The duration of the query in Domo.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the response came from Domo's cache.</summary>
    public bool? IsFromCache { get; init; }

    /// <summary>The path of Domo's internal query.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "It cannot be used as a URI. It is kept as Domo sends it.")]
    public string? QueryUrl { get; init; }

    /// <summary>Returns the names of the columns and the first rows, one per line.</summary>
    /// <returns>The string.</returns>
    public override string ToString()
    {
        var text = new StringBuilder().AppendJoin(" | ", Columns.Select(column => column.Name));
        foreach (var row in Rows.Take(PrintedRows))
        {
            text.Append('\n').AppendJoin(" | ", row.Values);
        }

        return Rows.Count > PrintedRows
            ? text.Append(CultureInfo.InvariantCulture, $"\n… {Rows.Count - PrintedRows} more rows").ToString()
            : text.ToString();
    }

    internal static DomoTable Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "table", "an object with columns and rows");
        }

        IReadOnlyList<string>? columns = null;
        IReadOnlyList<TableColumn>? metadata = null;
        IReadOnlyList<DomoValue[]>? rows = null;
        string? device = null, queryUrl = null;
        DatasetId? datasetId = null;
        DomoValue duration = default, fromCache = default;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "columns": columns = WireReader.ReadList(ref reader, name, ReadName); break;
                case "metadata": metadata = WireReader.ReadList(ref reader, name, TableColumn.ReadMetadata); break;
                case "rows": rows = WireReader.ReadList(ref reader, name, ReadCells); break;
                case "datasource": datasetId = WireReader.ReadId<DatasetId>(ref reader, name); break;
                case "device": device = WireReader.ReadText(ref reader, name); break;
                case "duration": duration = WireReader.ReadValue(ref reader, name); break;
                case "fromcache": fromCache = WireReader.ReadValue(ref reader, name); break;
                case "queryUrl": queryUrl = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        var names = WireReader.Required(columns, "columns");
        return new DomoTable
        {
            Columns = Described(names, metadata ?? []),
            Rows = Named(names, WireReader.Required(rows, "rows")),
            DatasetId = datasetId,
            Device = device,
            Duration = duration.TryGet(out double milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null,
            IsFromCache = fromCache.TryGet(out bool cached) ? cached : bool.TryParse(fromCache.ToString(), out cached) ? cached : null,
            QueryUrl = queryUrl,
        };
    }

    private static string ReadName(ref Utf8JsonReader reader) => WireReader.Required(WireReader.ReadText(ref reader, "columns"), "columns");

    private static DomoValue[] ReadCells(ref Utf8JsonReader reader) =>
        [.. WireReader.Required(WireReader.ReadList(ref reader, "row", ReadCell), "row")];

    private static DomoValue ReadCell(ref Utf8JsonReader reader) => WireReader.ReadValue(ref reader, "cell");

    private static TableColumn[] Described(IReadOnlyList<string> names, IReadOnlyList<TableColumn> metadata)
    {
        var columns = new TableColumn[names.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = i < metadata.Count ? metadata[i] with { Name = names[i] } : new TableColumn { Name = names[i] };
        }

        return columns;
    }

    private static DomoRow[] Named(IReadOnlyList<string> names, IReadOnlyList<DomoValue[]> rows)
    {
        var columns = new DomoColumns(names);
        var named = new DomoRow[rows.Count];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = rows[i].Length == names.Count
                ? new DomoRow(columns, rows[i])
                : throw new JsonException(string.Create(
                    CultureInfo.InvariantCulture, $"row {i + 1}: expected {names.Count} cells, found {rows[i].Length}."));
        }

        return named;
    }
}
