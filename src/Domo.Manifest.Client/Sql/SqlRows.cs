using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Reads the rows of a table to types that read themselves from an object.</summary>
internal static class SqlRows
{
    /// <summary>The rows as a type that reads itself.</summary>
    /// <exception cref="JsonException">A value is not of the expected type.</exception>
    public static IReadOnlyList<T> Read<T>(DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn)
        where T : IJsonReadable<T>
    {
        var read = T.NewReader();
        return Read(table, fieldsByColumn, json =>
        {
            var reader = new Utf8JsonReader(json, WireReader.Options);
            reader.Read();
            return read(ref reader);
        });
    }

    /// <summary>The rows as a type that System.Text.Json reads.</summary>
    /// <exception cref="JsonException">A value is not of the expected type, or null where there must be a row.</exception>
    public static IReadOnlyList<T> Read<T>(DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn, JsonTypeInfo<T> typeInfo) =>
        Read(table, fieldsByColumn, json => JsonSerializer.Deserialize(json, typeInfo)!);

    private delegate T ObjectReader<out T>(ReadOnlySpan<byte> json);

    private static List<T> Read<T>(DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn, ObjectReader<T> read)
    {
        var rows = new List<T>(table.Rows.Count);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        foreach (var row in table.Rows)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            writer.WriteStartObject();
            foreach (var (name, value) in row)
            {
                writer.WritePropertyName(fieldsByColumn.GetValueOrDefault(name, name));
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.Flush();
            rows.Add(read(buffer.WrittenSpan));
        }

        return rows;
    }
}
