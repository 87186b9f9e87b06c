using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A 2xx answer whose body has yet to be read, with what an error message about it needs.</summary>
/// <param name="request">What was asked.</param>
/// <param name="message">The answer.</param>
/// <param name="session">The session id, which no message may show.</param>
/// <param name="address">Where the request went.</param>
internal sealed class DomoResponse(DomoRequest request, HttpResponseMessage message, string? session, Uri address) : IDisposable
{
    // Longer than any documented error body, short enough for a log line.
    private const int ExcerptLength = 300;

    // Enough to tell a query from other text.
    private const int RecognizedQueryLength = 16;

    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccess => message.IsSuccessStatusCode;

    /// <summary>What came, for messages about a body that is not as documented.</summary>
    private AnswerDescription Description => new(message, address);

    /// <summary>The headers of the body.</summary>
    public HttpContentHeaders ContentHeaders => message.Content.Headers;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public Task<Stream> OpenAsync(CancellationToken cancellationToken) => message.Content.ReadAsStreamAsync(cancellationToken);

    /// <summary>Reads the whole body as one JSON value. An empty body is the value null.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="timeout">How long the body may take: <see cref="HttpClient.Timeout"/>, which itself ends with the headers.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<T> ReadAsync<T>(JsonItemReader<T> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var buffer = new PooledBuffer();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var stream = await OpenAsync(limit.Token).ConfigureAwait(false);
            int count;
            while ((count = await stream.ReadAsync(buffer.GetMemory(), limit.Token).ConfigureAwait(false)) > 0)
            {
                buffer.Advance(count);
            }
        }
        catch (OperationCanceledException exception)
            when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Fault(DidNotEnd(timeout), buffer.Written, exception);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw Fault("the response broke off: " + exception.Message, buffer.Written, exception);
        }

        return Parse(buffer.Written, read);
    }

    /// <summary>The error for a body that is not what Domo documents.</summary>
    public DomoApiException Fault(string reason, ReadOnlySpan<byte> body, Exception? inner = null)
    {
        var text = $"{request.Subject}: {reason} ({request.Method} {request.PathWithoutQuery} answered {(int)message.StatusCode})";
        return Exception(text, BodyText(body), inner);
    }

    /// <summary>The error for an answer whose status is not 2xx.</summary>
    public async Task<DomoApiException> FailureAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var body = new byte[DomoApiException.MaximumResponseBodyLength];
        var length = 0;
        Exception? inner = null;
        var remark = "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var stream = await message.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            int count;
            do
            {
                count = await stream.ReadAsync(body.AsMemory(length), limit.Token).ConfigureAwait(false);
                length += count;
            }
            while (count > 0 && length < body.Length);
        }
        catch (OperationCanceledException exception)
            when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            inner = exception;
            remark = $" ({DidNotEnd(timeout)})";
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            // The status is what the caller needs most; that its body could not be read is the detail.
            inner = exception;
        }

        var text = BodyText(body.AsSpan(0, length));
        var what = Description.OfPage(body.AsSpan(0, length), text)
            ?? (text is null ? null : WireError.Cut(WithoutQuery(text), ExcerptLength));
        return Exception($"{Answered()}{(what is null ? "." : ": " + what)}{remark}", text, inner);
    }

    /// <summary>The error for an answer that is not accepted, whatever its body.</summary>
    public DomoApiException Failure(string reason) => Exception($"{Answered()}. {reason}", body: null, inner: null);

    /// <summary>Throws for an HTML page where something else was asked for: a page to sign in can have status 200.</summary>
    /// <param name="readsBody">Whether anything reads the body afterwards; then no body of that type will do.</param>
    /// <param name="timeout">How long the body may take.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task RefuseHtmlAsync(bool readsBody, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!AnswerDescription.IsHtml(ContentHeaders))
        {
            return;
        }

        var failure = await FailureAsync(timeout, cancellationToken).ConfigureAwait(false);
        var isPage = failure.ResponseBody is { } body && (readsBody || body.TrimStart('\uFEFF').TrimStart().StartsWith('<'));
        if (isPage)
        {
            throw failure;
        }
    }

    /// <summary>Whether reading a body failed for a reason that the server or the connection gave.</summary>
    public static bool IsBroken(Exception exception) => exception is IOException or HttpRequestException or InvalidDataException;

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
        catch (UnmatchedColumnException exception)
        {
            throw Fault(exception.Message, body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException is how Utf8JsonReader reports text that is not valid UTF-8 or UTF-16.
            throw Fault(
                Describe(body, isWhole: true) ?? "the response is not as documented: " + exception.Message, body, exception);
        }
    }

    /// <summary>Says what a body is instead of JSON; null when it is JSON, or nothing that is known.</summary>
    /// <param name="body">The body, or as much of its beginning as there is.</param>
    /// <param name="isWhole">Whether nothing follows.</param>
    public string? Describe(ReadOnlySpan<byte> body, bool isWhole) =>
        isWhole ? Description.OfBody(body, BodyText(body)) : Description.OfStart(body, BodyText(body));

    private string Answered()
    {
        var status = $"{(int)message.StatusCode} {message.ReasonPhrase}".TrimEnd();
        return $"{request.Subject}: {request.Method} {request.PathWithoutQuery} answered {status}";
    }

    /// <summary>
    /// The text without the query of the request, which an error may repeat. Where it is repeated in part or in another form, the rest of
    /// the text goes too.
    /// </summary>
    private string WithoutQuery(string text)
    {
        var query = request.Path[request.PathWithoutQuery.Length..];
        foreach (var form in new[] { query, Uri.UnescapeDataString(query) })
        {
            var beginning = WireError.Head(form, RecognizedQueryLength);
            int start;
            while (form.Length > 1 && (start = text.IndexOf(beginning, StringComparison.Ordinal)) >= 0)
            {
                var rest = text.AsSpan(start);
                text = $"{text.AsSpan(0, start)}?…{(rest.StartsWith(form, StringComparison.Ordinal) ? rest[form.Length..] : "")}";
            }
        }

        return text;
    }

    private static string DidNotEnd(TimeSpan timeout) => $"the response did not end within {timeout}";

    private DomoApiException Exception(string text, string? body, Exception? inner) =>
        new(text, message.StatusCode, request.Method.Method, request.Path, body, inner)
        {
            RequestId = ResponseDetails.RequestId(message, body),
            RetryAfter = ResponseDetails.RetryAfter(message),
        };

    // A page about an error may repeat what was sent. The session id is a secret, and exceptions end in logs.
    private string? BodyText(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, DomoApiException.MaximumResponseBodyLength)]);
        return string.IsNullOrEmpty(session)
            ? text
            : text
                .Replace(session, "***", StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(session), "***", StringComparison.Ordinal);
    }
}
