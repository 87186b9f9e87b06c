using System.Data.Common;
using System.Globalization;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>
/// <c>application/json</c>: rows as arrays, with metadata. The number of rows and the duration follow the rows, because they are not known
/// earlier.
/// </summary>
/// <param name="result">The metadata.</param>
/// <param name="isSql">Whether the response is for SQL: Domo then omits some metadata, and a flag is a boolean.</param>
internal sealed class ArrayRowWriter(DatasetResult result, bool isSql = false) : JsonRowWriter(result.Columns)
{
    private readonly long _start = result.Time.GetTimestamp();
    private long _rows;

    public override void WriteStart()
    {
        Json.WriteStartObject();
        Json.WriteStartArray("columns");
        foreach (var column in Columns)
        {
            Json.WriteStringValue(column.Name);
        }

        Json.WriteEndArray();
        Json.WriteString("datasource", result.DataSetId);
        if (isSql)
        {
            Json.WriteBoolean("fromcache", false);
        }
        else
        {
            Json.WriteString("device", "emulator");
            Json.WriteString("fromcache", "false");
        }

        Json.WriteStartArray("metadata");
        foreach (var column in Columns)
        {
            Json.WriteStartObject();
            Json.WriteString("dataSourceId", result.DataSetId);
            Json.WriteString("type", ColumnTypes.NameOf(column.Type));
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteNumber("numColumns", Columns.Count);
        Json.WriteString("queryUrl", result.Url);
        Json.WriteStartArray("rows");
    }

    public override void WriteRow(DbDataReader row)
    {
        _rows++;
        Json.WriteStartArray();
        for (int i = 0; i < Columns.Count; i++)
        {
            WriteCell(row, i);
        }

        Json.WriteEndArray();
    }

    public override void WriteEnd()
    {
        Json.WriteEndArray();
        Json.WriteNumber("numRows", _rows);
        if (!isSql)
        {
            // Domo sends this number as a string.
            long milliseconds = (long)result.Time.GetElapsedTime(_start).TotalMilliseconds;
            Json.WriteString("duration", milliseconds.ToString(CultureInfo.InvariantCulture));
        }

        Json.WriteEndObject();
    }
}
