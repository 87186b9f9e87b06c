using System.Text;
using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Schema;

/// <summary>
/// Creates the JSON Schema for the content of a collection's documents, as Domo requires it for syncing. A property may be null or
/// missing unless the types file says that it is never null, and others are allowed, as in AppDB.
/// </summary>
internal static class DocumentSchema
{
    private const string DayPattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string TimePattern = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";

    /// <summary>Returns the schema as text, without a final line ending.</summary>
    public static string Create(CollectionMapping collection)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Indented))
        {
            json.WriteStartObject();
            // Raw, because the encoder, which protects logs, would escape the '#'.
            json.WritePropertyName("$schema");
            json.WriteRawValue("\"http://json-schema.org/draft-07/schema#\"");
            json.WriteString("title", collection.Name);
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            var columns = collection.Columns.DistinctBy(column => column.Name).ToList();
            foreach (var column in columns)
            {
                json.WriteStartObject(column.Name);
                WriteType(json, column.Type, isNullable: !column.IsNeverNull);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            WriteRequired(json, columns);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteRequired(Utf8JsonWriter json, List<CollectionColumn> columns)
    {
        if (columns.Exists(column => column.IsNeverNull))
        {
            json.WriteStartArray("required");
            foreach (var column in columns.Where(column => column.IsNeverNull))
            {
                json.WriteStringValue(column.Name);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteType(Utf8JsonWriter json, ColumnType type, bool isNullable)
    {
        switch (type)
        {
            case ColumnType.String:
                // Objects and lists are synced as JSON text.
                WriteTypes(json, isNullable, "string", "object", "array");
                break;
            case ColumnType.Long:
                WriteTypes(json, isNullable, "integer");
                json.WriteNumber("minimum", long.MinValue);
                json.WriteNumber("maximum", long.MaxValue);
                break;
            case ColumnType.Decimal or ColumnType.Double:
                WriteTypes(json, isNullable, "number");
                break;
            case ColumnType.Date:
                WriteTypes(json, isNullable, "string");
                json.WriteString("description", Dates.DateForm);
                json.WriteString("pattern", $"^{DayPattern}$");
                break;
            case ColumnType.DateTime:
                WriteTypes(json, isNullable, "string");
                json.WriteString("description", Dates.DateTimeForm);
                json.WriteString("pattern", $"^{DayPattern}T{TimePattern}Z$");
                break;
        }
    }

    private static void WriteTypes(Utf8JsonWriter json, bool isNullable, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (string type in types)
        {
            json.WriteStringValue(type);
        }

        if (isNullable)
        {
            json.WriteStringValue("null");
        }

        json.WriteEndArray();
    }
}
