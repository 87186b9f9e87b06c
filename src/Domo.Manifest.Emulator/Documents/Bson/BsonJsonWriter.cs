using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Bson;

/// <summary>Writes stored values as JSON.</summary>
/// <param name="writeDate">Writes a date, which JSON has no type for.</param>
internal sealed class BsonJsonWriter(Action<Utf8JsonWriter, DateTimeOffset> writeDate)
{
    // Greater than the depth limit of stored values.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    /// <summary>The timestamp format of version 1 of the document endpoints.</summary>
    public static readonly BsonJsonWriter V1 = new((writer, moment) => writer.WriteStringValue(WireDates.ToAppDb(moment)));

    /// <summary>The timestamp format of version 2.</summary>
    public static readonly BsonJsonWriter V2 = new((writer, moment) => writer.WriteStringValue(WireDates.ToWorkflow(moment)));

    /// <summary>MongoDB's extended JSON, which preserves dates.</summary>
    public static readonly BsonJsonWriter Extended = new((writer, moment) =>
    {
        writer.WriteStartObject();
        writer.WriteString("$date", WireDates.ToWorkflow(moment));
        writer.WriteEndObject();
    });

    /// <summary>The only timestamp format that syncs.</summary>
    public static readonly BsonJsonWriter Sync = new((writer, moment) => writer.WriteStringValue(WireDates.ToWholeSecond(moment)));

    /// <summary>Returns the JSON of a value, for messages.</summary>
    public static string Preview(BsonValue value) => JsonPreview.Create(Extended.ToElement(value));

    /// <summary>Writes a value.</summary>
    public void Write(Utf8JsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonDocument document:
                writer.WriteStartObject();
                foreach (var element in document)
                {
                    writer.WritePropertyName(element.Name);
                    Write(writer, element.Value);
                }

                writer.WriteEndObject();
                break;
            case BsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    /// <summary>Converts a value to parsed JSON.</summary>
    public JsonElement ToElement(BsonValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonResponse.WriterOptions))
        {
            Write(writer, value);
        }

        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length), Deep);
        return document.RootElement.Clone();
    }

    private void WriteScalar(Utf8JsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonString text:
                writer.WriteStringValue(text.Value);
                break;
            case BsonBoolean flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case BsonInt32 number:
                writer.WriteNumberValue(number.Value);
                break;
            case BsonInt64 number:
                writer.WriteNumberValue(number.Value);
                break;
            case BsonDouble { Value: var number } when double.IsFinite(number):
                WriteDouble(writer, number);
                break;
            case BsonDateTime date:
                writeDate(writer, DateTimeOffset.FromUnixTimeMilliseconds(date.MillisecondsSinceEpoch));
                break;
            case BsonNull:
                writer.WriteNullValue();
                break;
            default:
                // Such values exist only in a MongoDB that other programs write to.
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>Writes a double with a fraction (1.0, not 1), so that it is read as a double again.</summary>
    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }
}
