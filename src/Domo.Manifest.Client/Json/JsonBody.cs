using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// The body of a request while it is written: a JSON object that is begun already. Write its properties to <see cref="Writer"/> and
/// hand it to one call, which ends the object and sends it as <c>application/json</c>; it cannot be sent twice.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The call that sends it releases it; one that is never sent has nothing but memory.")]
public sealed class JsonBody
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        // What JSON.stringify sends: the escapes of the default encoder protect HTML pages, and this goes to no page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly PooledBuffer _buffer = new();

    /// <summary>Begins the object.</summary>
    public JsonBody()
    {
        Writer = new Utf8JsonWriter(_buffer, WriterOptions);
        Writer.WriteStartObject();
    }

    /// <summary>Writes the properties of the object.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Ends the object.</summary>
    /// <remarks>
    /// A <see cref="ByteArrayContent"/>, since <see cref="HttpClient"/> is then done with the buffer when the answer has come:
    /// a content of another kind may still be being sent.
    /// </remarks>
    internal HttpContent ToContent()
    {
        Writer.WriteEndObject();
        Writer.Flush();
        var segment = _buffer.WrittenSegment;
        return new ByteArrayContent(segment.Array!, segment.Offset, segment.Count)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
    }

    /// <summary>Gives the buffer back, when nothing can be reading it any more.</summary>
    internal void Release()
    {
        Writer.Dispose();
        _buffer.Dispose();
    }
}
