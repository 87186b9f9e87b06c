using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Creates JSON request bodies.</summary>
internal static class WireBody
{
    public static readonly JsonWriterOptions WriterOptions = new()
    {
        // Escapes like JSON.stringify: the default encoder also escapes for HTML, which is not needed here.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Creates a body of JSON.</summary>
    public static HttpContent FromJson(ReadOnlyMemory<byte> json) => new ReadOnlyMemoryContent(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    /// <summary>Writes JSON.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        // Not pooled: a handler that hedges or logs may read the body long after the response.
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes an object.</summary>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value) => Write(value.WriteJson);

    /// <summary>Writes JSON to a string.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Write(write).Span);
}
