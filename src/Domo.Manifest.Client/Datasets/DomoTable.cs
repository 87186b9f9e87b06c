using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A whole answer of the Data API or the SQL API with what Domo says about it: its "array of arrays".</summary>
public sealed class DomoTable
{
    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<DomoTableColumn> Columns { get; init; }

    /// <summary>The rows, in order.</summary>
    public required IReadOnlyList<DomoRow> Rows { get; init; }

    /// <summary>The id of the dataset, a UUID.</summary>
    public string? DataSourceId { get; init; }

    /// <summary>The machine that answered.</summary>
    public string? Device { get; init; }

    /// <summary>How long Domo took.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether Domo had the answer already. It is sent as text by one API and as a boolean by the other.</summary>
    public bool? FromCache { get; init; }

    /// <summary>The address that Domo asked inside, without a host.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "It is of no use as an address; it is kept as it is sent.")]
    public string? QueryUrl { get; init; }

    internal static DomoTable Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "table", "an object with columns and rows");
        }

        IReadOnlyList<string>? columns = null;
        IReadOnlyList<DomoTableColumn>? metadata = null;
        IReadOnlyList<DomoValue[]>? rows = null;
        string? dataSourceId = null, device = null, queryUrl = null;
        DomoValue duration = default, fromCache = default;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "columns": columns = WireReader.ReadList(ref reader, name, ReadName); break;
                case "metadata": metadata = WireReader.ReadList(ref reader, name, DomoTableColumn.ReadMetadata); break;
                case "rows": rows = WireReader.ReadList(ref reader, name, ReadCells); break;
                case "datasource": dataSourceId = WireReader.ReadId(ref reader, name); break;
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
            DataSourceId = dataSourceId,
            Device = device,
            Duration = duration.TryGet(out double milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null,
            FromCache = fromCache.TryGet(out bool cached) ? cached : bool.TryParse(fromCache.ToString(), out cached) ? cached : null,
            QueryUrl = queryUrl,
        };
    }

    private static string ReadName(ref Utf8JsonReader reader) => WireReader.Required(WireReader.ReadText(ref reader, "columns"), "columns");

    private static DomoValue[] ReadCells(ref Utf8JsonReader reader) =>
        [.. WireReader.Required(WireReader.ReadList(ref reader, "row", ReadCell), "row")];

    private static DomoValue ReadCell(ref Utf8JsonReader reader) => WireReader.ReadValue(ref reader, "cell");

    private static DomoTableColumn[] Described(IReadOnlyList<string> names, IReadOnlyList<DomoTableColumn> metadata)
    {
        var columns = new DomoTableColumn[names.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = i < metadata.Count ? metadata[i] with { Name = names[i] } : new DomoTableColumn(names[i], null, null, null, null);
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
