using System.Data.Common;
using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>The base of the JSON formats.</summary>
internal abstract class JsonRowWriter : RowWriter
{
    protected JsonRowWriter(IReadOnlyList<ResultColumn> columns)
    {
        Columns = columns;
        Json = new Utf8JsonWriter(Buffer, JsonResponse.WriterOptions);
    }

    public override string ContentType => JsonResponse.ContentType;

    /// <summary>The JSON writer reports bytes to the buffer only when the buffer is full, and the buffer doubles each time.</summary>
    public override int PendingCount => Buffer.WrittenCount + Json.BytesPending;

    protected IReadOnlyList<ResultColumn> Columns { get; }

    protected Utf8JsonWriter Json { get; }

    public override void Flush() => Json.Flush();

    protected override void Dispose(bool disposing)
    {
        Json.Dispose();
        base.Dispose(disposing);
    }

    protected void WriteCell(DbDataReader row, int i)
    {
        if (CellText.IsEmpty(row, i, Columns[i]))
        {
            Json.WriteNullValue();
            return;
        }

        switch (Columns[i].Type)
        {
            case ColumnType.Long:
                Json.WriteNumberValue(row.GetInt64(i));
                break;
            case ColumnType.Double:
                Json.WriteNumberValue(row.GetDouble(i));
                break;
            case ColumnType.Decimal:
                Json.WriteRawValue(CellText.Format(row, i, Columns[i]), skipInputValidation: true);
                break;
            default:
                Json.WriteStringValue(row.GetString(i));
                break;
        }
    }
}
