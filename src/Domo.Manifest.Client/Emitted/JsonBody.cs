using System.Buffers;
using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>
/// The body of a request while it is written: a JSON object that is begun already. Write its properties to <see cref="Writer"/> and
/// hand it to one call, which ends the object and sends it as <c>application/json</c>; it cannot be sent twice.
/// </summary>
public sealed class JsonBody
{
    // Most bodies fit, so that the buffer is allocated once.
    private const int InitialSize = 1024;

    // Not from a pool: a handler that hedges or logs may be reading the body long after the answer has come.
    private readonly ArrayBufferWriter<byte> _buffer = new(InitialSize);
    private bool _wasSent;

    /// <summary>Begins the object.</summary>
    public JsonBody()
    {
        Writer = new Utf8JsonWriter(_buffer, WireBody.WriterOptions);
        Writer.WriteStartObject();
    }

    /// <summary>Writes the properties of the object.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Ends the object.</summary>
    /// <returns>Makes the content; again where a redirect repeats the request.</returns>
    /// <exception cref="InvalidOperationException">The body was sent already.</exception>
    internal Func<HttpContent> ToContent()
    {
        var json = ToUtf8();
        return () => WireBody.Of(json);
    }

    /// <summary>Ends the object.</summary>
    /// <exception cref="InvalidOperationException">The body was sent already.</exception>
    internal ReadOnlyMemory<byte> ToUtf8()
    {
        if (_wasSent)
        {
            throw new InvalidOperationException("This JsonBody was sent already; make one for each call.");
        }

        _wasSent = true;
        Writer.WriteEndObject();
        Writer.Dispose();
        return _buffer.WrittenMemory;
    }
}
