using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A response whose body has not been read, with the context for error messages.</summary>
/// <param name="request">The request.</param>
/// <param name="message">The response.</param>
/// <param name="session">The session ID, which must not appear in messages.</param>
/// <param name="address">The URL of the request.</param>
internal sealed class DomoResponse(DomoRequest request, HttpResponseMessage message, string? session, Uri address) : IDisposable
{
    // Longer than any documented error body, and short enough for a log line.
    private const int ExcerptLength = 300;

    // Enough to tell the query from other text.
    private const int RecognizedQueryLength = 16;

    /// <summary>Whether the status is 2xx.</summary>
    public bool IsSuccess => message.IsSuccessStatusCode;

    /// <summary>Describes the response, for messages about an unexpected body.</summary>
    private AnswerDescription Description => new(message, address);

    /// <summary>The headers of the body.</summary>
    public HttpContentHeaders ContentHeaders => message.Content.Headers;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public Task<Stream> OpenAsync(CancellationToken cancellationToken) => message.Content.ReadAsStreamAsync(cancellationToken);

    /// <summary>Reads the whole body as a single JSON value. An empty body is null.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="timeout">The time limit of the body: <see cref="HttpClient.Timeout"/>, which itself ends with the headers.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
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

    /// <summary>Creates the error for a body that is not as Domo documents it.</summary>
    public DomoApiException Fault(string reason, ReadOnlySpan<byte> body, Exception? inner = null)
    {
        var text = $"{request.Subject}: {reason} ({request.Method} {request.PathWithoutQuery} answered {(int)message.StatusCode})";
        return Exception(text, BodyText(body), inner);
    }

    /// <summary>Creates the error for a status other than 2xx.</summary>
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
            // The status matters most to the caller; a body that cannot be read is a detail.
            inner = exception;
        }

        var text = BodyText(body.AsSpan(0, length));
        var what = Description.OfPage(body.AsSpan(0, length), text)
            ?? (text is null ? null : WireError.Cut(WithoutQuery(text), ExcerptLength));
        return Exception($"{Answered()}{(what is null ? "." : ": " + what)}{remark}", text, inner);
    }

    /// <summary>Creates the error for a response that is rejected whatever its body.</summary>
    public DomoApiException Failure(string reason) => Exception($"{Answered()}. {reason}", body: null, inner: null);

    /// <summary>Throws for an unexpected HTML page: a sign-in page can have status 200.</summary>
    /// <param name="readsBody">Whether the body is read afterwards; then an HTML media type is always an error.</param>
    /// <param name="timeout">The time limit of the body.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
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

    /// <summary>Returns whether reading a body failed because of the server or the connection.</summary>
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

            // Throws if anything but white space follows.
            reader.Read();
            return value;
        }
        catch (UnmatchedColumnException exception)
        {
            throw Fault(exception.Message, body);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Utf8JsonReader reports invalid UTF-8 or UTF-16 with InvalidOperationException.
            throw Fault(
                Describe(body, isWhole: true) ?? "the response is not as documented: " + exception.Message, body, exception);
        }
    }

    /// <summary>Describes a body that is not JSON; null if it is JSON or unknown.</summary>
    /// <param name="body">The body or its beginning.</param>
    /// <param name="isWhole">Whether the body is complete.</param>
    public string? Describe(ReadOnlySpan<byte> body, bool isWhole) =>
        isWhole ? Description.OfBody(body, BodyText(body)) : Description.OfStart(body, BodyText(body));

    private string Answered()
    {
        var status = $"{(int)message.StatusCode} {message.ReasonPhrase}".TrimEnd();
        return $"{request.Subject}: {request.Method} {request.PathWithoutQuery} answered {status}";
    }

    /// <summary>
    /// Removes the query of the request, which an error may repeat, from a message. If it is repeated partly or in another form, the rest
    /// of the message is removed too.
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

    // A page about an error may repeat the request. The session ID is a secret, and exceptions are logged.
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
