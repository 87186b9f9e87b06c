using System.Data.Common;
using System.Text.Json;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary><c>application/array-of-objects</c>.</summary>
internal sealed class ObjectRowWriter(IReadOnlyList<ResultColumn> columns) : JsonRowWriter(columns)
{
    private readonly JsonEncodedText[] _names =
        [.. columns.Select(column => JsonEncodedText.Encode(column.Name, JsonResponse.WriterOptions.Encoder))];

    public override void WriteStart() => Json.WriteStartArray();

    public override void WriteRow(DbDataReader row)
    {
        Json.WriteStartObject();
        for (int i = 0; i < _names.Length; i++)
        {
            Json.WritePropertyName(_names[i]);
            WriteCell(row, i);
        }

        Json.WriteEndObject();
    }

    public override void WriteEnd() => Json.WriteEndArray();
}
