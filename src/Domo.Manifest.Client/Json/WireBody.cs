using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>The JSON of requests.</summary>
internal static class WireBody
{
    public static readonly JsonWriterOptions WriterOptions = new()
    {
        // What JSON.stringify sends: the escapes of the default encoder protect HTML pages, and this goes to no page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The body that is this JSON.</summary>
    public static HttpContent Of(ReadOnlyMemory<byte> json) => new ReadOnlyMemoryContent(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    /// <summary>Writes JSON.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        // Not from a pool: a handler that hedges or logs may be reading the body long after the answer has come.
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes an object.</summary>
    public static ReadOnlyMemory<byte> Write(IJsonWritable value) => Write(value.WriteJson);

    /// <summary>Writes JSON to a text.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Write(write).Span);
}
