using System.Buffers;
using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>
/// A JSON request body with an object that has been started. Write its properties to <see cref="Writer"/> and pass it to one call, which
/// ends the object and sends it as <c>application/json</c>. It cannot be sent twice.
/// </summary>
public sealed class JsonBody
{
    // Most bodies fit, which avoids growing the buffer.
    private const int InitialSize = 1024;

    // Not pooled: a handler that hedges or logs may read the body long after the response.
    private readonly ArrayBufferWriter<byte> _buffer = new(InitialSize);
    private bool _wasSent;

    /// <summary>Starts the object.</summary>
    public JsonBody()
    {
        Writer = new Utf8JsonWriter(_buffer, WireBody.WriterOptions);
        Writer.WriteStartObject();
    }

    /// <summary>Writes the properties of the object.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Ends the object.</summary>
    /// <returns>Creates the content, again if a redirect repeats the request.</returns>
    /// <exception cref="InvalidOperationException">The body was already sent.</exception>
    internal Func<HttpContent> ToContent()
    {
        var json = ToUtf8();
        return () => WireBody.FromJson(json);
    }

    /// <summary>Ends the object.</summary>
    /// <exception cref="InvalidOperationException">The body was already sent.</exception>
    internal ReadOnlyMemory<byte> ToUtf8()
    {
        if (_wasSent)
        {
            throw new InvalidOperationException("This JsonBody was already sent. Create one for each call.");
        }

        _wasSent = true;
        Writer.WriteEndObject();
        Writer.Dispose();
        return _buffer.WrittenMemory;
    }
}
