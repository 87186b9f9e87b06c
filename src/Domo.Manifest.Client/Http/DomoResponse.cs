using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>A 2xx answer whose body has yet to be read, with what an error message about it needs.</summary>
internal sealed class DomoResponse(DomoRequest request, HttpResponseMessage message) : IDisposable
{
    // Longer than any documented error body, short enough for a log line.
    private const int ExcerptLength = 300;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public Task<Stream> OpenAsync(CancellationToken cancellationToken) => message.Content.ReadAsStreamAsync(cancellationToken);

    /// <summary>Reads the whole body as one JSON value. An empty body is the value null.</summary>
    public async Task<T> ReadAsync<T>(JsonItemReader<T> read, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        try
        {
            var stream = await OpenAsync(cancellationToken).ConfigureAwait(false);
            int count;
            while ((count = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false)) > 0)
            {
                buffer.Advance(count);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw Fault("the response broke off: " + exception.Message, buffer.Written, exception);
        }

        return Parse(buffer.Written, read);
    }

    /// <summary>The error for a body that is not what Domo documents.</summary>
    public DomoApiException Fault(string reason, ReadOnlySpan<byte> body, Exception? inner = null)
    {
        var text = $"{request.Subject}: {reason} ({request.Method} {request.Path} answered {(int)message.StatusCode})";
        return new DomoApiException(text, message.StatusCode, request.Method.Method, request.Path, BodyText(body), inner);
    }

    /// <summary>The error for an answer whose status is not 2xx.</summary>
    public static async Task<DomoApiException> FailureAsync(
        DomoRequest request, HttpResponseMessage message, CancellationToken cancellationToken)
    {
        var body = new byte[DomoApiException.MaximumResponseBodyLength];
        var length = 0;
        Exception? inner = null;
        try
        {
            var stream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The status is what the caller needs most; that its body could not be read is the detail.
            inner = exception;
        }

        var text = BodyText(body.AsSpan(0, length));
        var excerpt = text is { Length: > ExcerptLength } ? text[..ExcerptLength] + "…" : text;
        var status = $"{(int)message.StatusCode} {message.ReasonPhrase}".TrimEnd();
        return new DomoApiException(
            $"{request.Subject}: {request.Method} {request.Path} answered {status}{(excerpt is null ? "." : ": " + excerpt)}",
            message.StatusCode, request.Method.Method, request.Path, text, inner);
    }

    public void Dispose() => message.Dispose();

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    private T Parse<T>(ReadOnlySpan<byte> body, JsonItemReader<T> read)
    {
        var json = WithoutByteOrderMark(body);
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            json = "null"u8;
        }

        try
        {
            var reader = new Utf8JsonReader(json, WireReader.Options);
            reader.Read();
            var value = read(ref reader);

            // Throws when anything but white space follows.
            reader.Read();
            return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is how Utf8JsonReader reports text that is not valid UTF-8 or UTF-16.
            throw Fault("the response is not as documented: " + exception.Message, body, exception);
        }
    }

    private static string? BodyText(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? null : Encoding.UTF8.GetString(body[..Math.Min(body.Length, DomoApiException.MaximumResponseBodyLength)]);
}
