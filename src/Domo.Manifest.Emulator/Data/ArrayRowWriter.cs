using System.Data.Common;
using System.Globalization;

namespace Domo.Manifest.Emulator.Data;

/// <summary>
/// <c>application/json</c>: rows as arrays, and what there is to say about them. The number of rows and the duration come behind
/// the rows, since they are not known before.
/// </summary>
/// <param name="result">What there is to say.</param>
/// <param name="isSql">Whether it answers SQL: Domo then says less, and a flag is a flag.</param>
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
            // A number that Domo writes as text.
            long milliseconds = (long)result.Time.GetElapsedTime(_start).TotalMilliseconds;
            Json.WriteString("duration", milliseconds.ToString(CultureInfo.InvariantCulture));
        }

        Json.WriteEndObject();
    }
}
