using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Domo.Manifest.Client.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>
/// Sends the requests of an app for the typed clients. It never retries and does not dispose of the <see cref="HttpClient"/>; add handlers
/// to that client for resilience, logging and other authentication. Thread-safe.
/// </summary>
public sealed partial class DomoClient
{
    private readonly HttpClient _httpClient;
    private readonly DomoClientOptions _options;
    private readonly Uri? _origin;
    private readonly bool _isGuarded;
    private readonly ILogger? _logger;
    private readonly KeyValuePair<string, string>[] _headers = [];

    private const string UntrustedClient =
        "This HttpClient may follow a redirect to another host and send the session or token there. Use a DomoHttpClient or AddDomoApp, "
        + "or set IsHttpClientTrusted if it follows no redirects (AllowAutoRedirect = false) and no handler changes the address of "
        + "a request.";

    /// <summary>Creates the client.</summary>
    /// <param name="httpClient">
    /// Sends the requests. Its <see cref="HttpClient.BaseAddress"/> must be the app's origin; paths start at its root. Its
    /// <see cref="HttpClient.Timeout"/> applies until the headers of a response arrive, and again to its body if that is a single value.
    /// Rows and lists are read at the caller's pace, so the timeout applies to their headers only. With a session, it must be a
    /// <see cref="DomoHttpClient"/>, unless the options declare it as trusted.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The name of the session header is not a request header, or the HTTP client may send the session to another origin.
    /// </exception>
    public DomoClient(HttpClient httpClient, DomoClientOptions? options = null)
        : this(httpClient, options ?? new DomoClientOptions(), isGuarded: httpClient is DomoHttpClient)
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="httpClient">The client that sends the requests.</param>
    /// <param name="options">The options.</param>
    /// <param name="isGuarded">Whether the <see cref="HttpClient"/> has a <see cref="CredentialHandler"/>.</param>
    /// <param name="origin">The origin of requests, which overrides that of the <see cref="HttpClient"/>; null to use that.</param>
    internal DomoClient(HttpClient httpClient, DomoClientOptions options, bool isGuarded, Uri? origin = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        (_httpClient, _options, _isGuarded, _origin) = (httpClient, options, isGuarded, origin);
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
        if (_options.SessionIdSource is not null && _options.SessionPlacement != SessionPlacement.Cookie && !MaySendCredentials)
        {
            throw new ArgumentException(UntrustedClient, nameof(httpClient));
        }

        _logger = _options.LoggerFactory?.CreateLogger<DomoClient>();
    }

    private DomoClient(DomoClient client, KeyValuePair<string, string>[] headers)
    {
        (_httpClient, _options, _isGuarded, _origin) = (client._httpClient, client._options, client._isGuarded, client._origin);
        (_logger, _headers) = (client._logger, headers);
    }

    internal TimeProvider TimeProvider => _options.TimeProvider;

    internal DomoClientOptions Options => _options;

    private bool MaySendCredentials => _isGuarded || _options.IsHttpClientTrusted;

    /// <summary>Sends a request and ignores the body of the response.</summary>
    internal async Task SendAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);

        // Without a body to parse, only this check detects a page that is not from Domo.
        await response.RefuseHtmlAsync(readsBody: false, _httpClient.Timeout, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and reads the response as a single JSON value; an empty body as null.</summary>
    internal async Task<T> ReadAsync<T>(DomoRequest request, JsonItemReader<T> read, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.ReadAsync(read, _httpClient.Timeout, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request and streams the objects of the response, a JSON array.</summary>
    internal IAsyncEnumerable<T> ReadArrayAsync<T>(DomoRequest request, string elementName, CancellationToken cancellationToken)
        where T : IJsonReadable<T> => ReadArrayAsync(request, elementName, T.NewReader, cancellationToken);

    /// <summary>Sends a request and streams the elements of the response, a JSON array of objects.</summary>
    /// <param name="request">The request.</param>
    /// <param name="elementName">The name of an element, for messages.</param>
    /// <param name="newReader">Creates the reader of the elements of one response, which can keep state.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
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

    /// <summary>Sends a request and streams the body of the response. Disposing the stream cancels the request.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the response: disposing it ends the request.")]
    internal async Task<DownloadStream> OpenStreamAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        var response = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (request.Accept is not (null or "*/*" or "text/html"))
            {
                await response.RefuseHtmlAsync(readsBody: true, _httpClient.Timeout, cancellationToken).ConfigureAwait(false);
            }

            return await DownloadStream.OpenAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<DomoResponse> OpenAsync(DomoRequest request, CancellationToken cancellationToken)
    {
        var session = await GetSessionAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendAlongRedirectsAsync(request, session, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccess)
        {
            return response;
        }

        using (response)
        {
            throw await response.FailureAsync(_httpClient.Timeout, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request, and again for each redirect within the origin.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of the response.")]
    private async Task<DomoResponse> SendAlongRedirectsAsync(DomoRequest request, string? session, CancellationToken cancellationToken)
    {
        var origin = _origin ?? _httpClient.BaseAddress ?? throw new InvalidOperationException(
            "HttpClient.BaseAddress is not set. Set it to the origin of the Domo app, such as https://{app}.domoapps.prod1.domo.com/.");
        var credential = new RequestCredential(origin, _options, session);
        var observer = new RequestObserver(request, _options.TimeProvider, _logger);
        var address = new Uri(origin, request.Path);
        for (var redirects = 0; ; redirects++)
        {
            using var message = CreateMessage(request, address, credential, observer);
            var answer = await SendMessageAsync(request, message, observer, cancellationToken).ConfigureAwait(false);
            if (!_isGuarded && credential.IsNeededBy(message))
            {
                credential.Observe(answer);
            }

            var response = new DomoResponse(request, answer, session, address);
            var target = Redirect.TargetOf(answer, address);
            var refusal = credential.LeakedTo is { } leak
                    ? $"The HttpClient followed a redirect to {leak} and sent the session or token there. Turn its AllowAutoRedirect off."
                : BrowserFetch.IsHiddenRedirect(answer) ? "It is a redirect, and the browser does not say where to."
                : target is null ? null
                : Redirect.Refusal(answer, message, target, origin, redirects);
            if (refusal is null && target is not null)
            {
                response.Dispose();
                address = target;
                continue;
            }

            observer.Answered((int)answer.StatusCode);
            if (refusal is null)
            {
                return response;
            }

            using (response)
            {
                throw response.Failure(refusal);
            }
        }
    }

    private async Task<HttpResponseMessage> SendMessageAsync(
        DomoRequest request, HttpRequestMessage message, RequestObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            return await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
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
        _options.SessionIdSource is { } source && _options.SessionPlacement != SessionPlacement.Cookie
            ? source(cancellationToken)
            : default;

    private HttpRequestMessage CreateMessage(DomoRequest request, Uri address, RequestCredential credential, RequestObserver observer)
    {
        // A new message does not take these from the client.
        var message = new HttpRequestMessage(request.Method, address)
        {
            Version = _httpClient.DefaultRequestVersion,
            VersionPolicy = _httpClient.DefaultVersionPolicy,
        };
        try
        {
            foreach (var (name, value) in _headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            if (_isGuarded)
            {
                message.Options.Set(RequestCredential.Key, credential);
            }
            else
            {
                AddCredential(message, credential);
            }

            if (request.Accept is not null)
            {
                message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Accept));
            }

            message.Content = request.Content?.Invoke();
            return message;
        }
        catch (Exception exception)
        {
            observer.Failed(exception);
            message.Dispose();
            throw;
        }
    }

    /// <summary>Adds the credential if there is no <see cref="CredentialHandler"/>.</summary>
    private void AddCredential(HttpRequestMessage message, RequestCredential credential)
    {
        if (!MaySendCredentials && RequestCredential.IsIn(_httpClient.DefaultRequestHeaders))
        {
            throw new InvalidOperationException(UntrustedClient);
        }

        if (credential.IsNeededBy(message))
        {
            credential.AddTo(message);
        }
    }

    /// <summary>Returns whether the server failed, not the caller. That includes <see cref="HttpClient.Timeout"/>.</summary>
    private static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) => exception is HttpRequestException
        || (exception is OperationCanceledException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested);

    private static DomoApiException NoAnswer(DomoRequest request, Exception exception) =>
        new(
            $"{request.Subject}: {request.Method} {request.PathWithoutQuery} got no answer: {exception.Message}",
            statusCode: null, request.Method.Method, request.Path, responseBody: null, exception);
}
