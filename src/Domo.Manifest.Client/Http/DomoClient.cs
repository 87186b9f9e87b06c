using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Domo.Manifest.Client.Emitted;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>
/// Sends the requests of one app: the core that the typed clients share. It never retries and does not own the
/// <see cref="HttpClient"/>; resilience, logging and other authentication are handlers of that client. Safe to use from several threads.
/// </summary>
public sealed partial class DomoClient
{
    private readonly HttpClient _httpClient;
    private readonly DomoClientOptions _options;
    private readonly Uri? _origin;
    private readonly ILogger? _logger;

    /// <summary>Creates the client.</summary>
    /// <param name="httpClient">
    /// Sends the requests. Its <see cref="HttpClient.BaseAddress"/> must be the app's origin; paths are taken from the root of it. Its
    /// <see cref="HttpClient.Timeout"/> counts twice: until the headers have come, and again until the body of an answer that is one
    /// value has. Rows and lists are read at the caller's pace, so for them it covers the headers only.
    /// </param>
    /// <param name="options">How to authenticate; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    /// <exception cref="ArgumentException">The options name no session header, or one that no request can have.</exception>
    public DomoClient(HttpClient httpClient, DomoClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _httpClient = httpClient;
        _options = options ?? new DomoClientOptions();
        ArgumentException.ThrowIfNullOrWhiteSpace(_options.SessionHeaderName, nameof(options));
        using (var probe = new HttpRequestMessage())
        {
            if (!probe.Headers.TryAddWithoutValidation(_options.SessionHeaderName, ""))
            {
                throw new ArgumentException(
                    $"SessionHeaderName '{_options.SessionHeaderName}' cannot be the name of a request header.", nameof(options));
            }
        }

        ArgumentNullException.ThrowIfNull(_options.TimeProvider, nameof(options));
        _logger = _options.LoggerFactory?.CreateLogger<DomoClient>();
    }

    /// <summary>Creates a client whose requests go to an address of its own, whatever that of the <see cref="HttpClient"/> is.</summary>
    internal DomoClient(HttpClient httpClient, DomoClientOptions options, Uri origin)
        : this(httpClient, options) => _origin = origin;

    internal TimeProvider TimeProvider => _options.TimeProvider;

    internal DomoClientOptions Options => _options;

    /// <summary>Sends a request and ignores the body of the answer.</summary>
    internal async Task SendAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the answer as one JSON value; an empty body as null.</summary>
    internal async Task<T> ReadAsync<T>(DomoRequest request, JsonItemReader<T> read, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.ReadAsync(read, _httpClient.Timeout, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the answer, a JSON array of objects that read themselves, as the bytes come.</summary>
    internal IAsyncEnumerable<T> ReadArrayAsync<T>(DomoRequest request, string elementName, CancellationToken cancellationToken)
        where T : IJsonReadable<T> => ReadArrayAsync(request, elementName, T.NewReader, cancellationToken);

    /// <summary>Sends a request and reads the answer, a JSON array of objects, element by element as the bytes come.</summary>
    /// <param name="request">The request.</param>
    /// <param name="elementName">What an element is called in messages.</param>
    /// <param name="newReader">Makes the reader of the elements of one answer; it may remember what they have in common.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    internal async IAsyncEnumerable<T> ReadArrayAsync<T>(
        DomoRequest request,
        string elementName,
        Func<JsonItemReader<T>> newReader,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        using var reader = new JsonArrayReader<T>(response, elementName, newReader());
        while (await reader.FillAsync(cancellationToken).ConfigureAwait(false))
        {
            while (reader.TryRead(out var element))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return element;
            }
        }
    }

    /// <summary>Sends a request and hands out the body of the answer as it comes. Disposing the stream ends the request.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the response: disposing it ends the request.")]
    internal async Task<DomoDownloadStream> OpenStreamAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await DomoDownloadStream.OpenAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of the response.")]
    private async Task<DomoResponse> OpenAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        var session = await GetSessionAsync(cancellationToken).ConfigureAwait(false);
        using var message = CreateMessage(request, session);
        var responseMessage = await SendMessageAsync(request, message, cancellationToken).ConfigureAwait(false);
        if (responseMessage.IsSuccessStatusCode)
        {
            return new DomoResponse(request, responseMessage, session);
        }

        using var failed = new DomoResponse(request, responseMessage, session);
        throw await failed.FailureAsync(_httpClient.Timeout, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendMessageAsync(
        DomoRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var observer = new RequestObserver(request, _options.TimeProvider, _logger);
        try
        {
            var response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            observer.Answered((int)response.StatusCode);
            return response;
        }
        catch (Exception exception) when (IsNoAnswer(exception, cancellationToken))
        {
            observer.Failed(exception);
            throw NoAnswer(request, exception);
        }
        catch (Exception exception)
        {
            observer.Failed(exception);
            throw;
        }
    }

    private ValueTask<string?> GetSessionAsync(CancellationToken cancellationToken) =>
        _options.SessionIdSource is { } source && _options.SessionPlacement != DomoSessionPlacement.Cookie
            ? source(cancellationToken)
            : default;

    private HttpRequestMessage CreateMessage(DomoRequest request, string? session)
    {
        var origin = _origin ?? _httpClient.BaseAddress ?? throw new InvalidOperationException(
            "HttpClient.BaseAddress is not set. Set it to the origin of the Domo app, such as https://{app}.domoapps.prod1.domo.com/.");
        var inQuery = !string.IsNullOrEmpty(session) && _options.SessionPlacement == DomoSessionPlacement.QueryParameter;
        var target = inQuery ? WithParameter(request.Path, "ryuu_sid", session!) : request.Path;

        // A message of one's own does not take these from the client.
        var message = new HttpRequestMessage(request.Method, new Uri(origin, target))
        {
            Version = _httpClient.DefaultRequestVersion,
            VersionPolicy = _httpClient.DefaultVersionPolicy,
        };
        try
        {
            if (!string.IsNullOrEmpty(session) && !inQuery)
            {
                AddSession(message, session);
            }

            if (request.Accept is not null)
            {
                message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Accept));
            }

            message.Content = request.Content?.Invoke();
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private void AddSession(HttpRequestMessage message, string session)
    {
        try
        {
            if (Ascii.IsValid(session))
            {
                message.Headers.Add(_options.SessionHeaderName, session);
                return;
            }
        }
        catch (FormatException)
        {
            // Its message quotes the session id, which is a secret; so it is not even the inner exception.
        }

        throw new InvalidOperationException(
            $"The session id or token cannot be the value of the header '{_options.SessionHeaderName}': a line break, or no ASCII.");
    }

    private static string WithParameter(string path, string name, string value) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    /// <summary>Also <see cref="HttpClient.Timeout"/>: to the caller it is the server that failed, not the caller who cancelled.</summary>
    private static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) => exception is HttpRequestException
        || (exception is OperationCanceledException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested);

    private static DomoApiException NoAnswer(DomoRequest request, Exception exception) =>
        new(
            $"{request.Subject}: {request.Method} {request.Path} got no answer: {exception.Message}",
            statusCode: null, request.Method.Method, request.Path, responseBody: null, exception);
}
