using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.Testing;

namespace Domo.Manifest.Client;

/// <summary>
/// The last handler before the one that sends: adds the credential of a request. No other handler can rewrite the URL after it or see the
/// credential.
/// </summary>
internal sealed class CredentialHandler : DelegatingHandler
{
    private readonly bool _followsRedirectsUnseen;

    private CredentialHandler(HttpMessageHandler sender)
        : base(sender) => _followsRedirectsUnseen = !StopsAtRedirects(sender);

    /// <summary>Creates the handler that sends, if the caller has none.</summary>
    public static HttpMessageHandler NewPrimaryHandler() =>
        SocketsHttpHandler.IsSupported ? new SocketsHttpHandler { AllowAutoRedirect = false } : new HttpClientHandler();

    /// <summary>Inserts a <see cref="CredentialHandler"/> after the last delegating handler of a chain.</summary>
    /// <param name="handler">The first handler of the chain.</param>
    /// <returns>The first handler of the chain.</returns>
    /// <exception cref="ArgumentException">The handlers have already sent requests and can no longer be changed.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The chain owns its handlers.")]
    public static HttpMessageHandler InsertInto(HttpMessageHandler handler)
    {
        DelegatingHandler? last = null;
        HttpMessageHandler? sender = handler;
        while (sender is DelegatingHandler delegating)
        {
            if (delegating is CredentialHandler)
            {
                return handler;
            }

            (last, sender) = (delegating, delegating.InnerHandler);
        }

        try
        {
            var inserted = new CredentialHandler(sender ?? NewPrimaryHandler());
            if (last is null)
            {
                return inserted;
            }

            last.InnerHandler = inserted;
            return handler;
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException(
                "The handler has already sent requests, so its redirects can no longer be turned off. Pass a new handler.",
                nameof(handler),
                exception);
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(RequestCredential.Key, out var credential) || !credential.IsNeededBy(request))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (_followsRedirectsUnseen && !credential.IsClientTrusted)
        {
            throw new InvalidOperationException(
                $"The handler {InnerHandler!.GetType().Name} may follow redirects to another host with the session or token. Send with a "
                + "SocketsHttpHandler or HttpClientHandler, or set IsHttpClientTrusted if this handler follows no redirects.");
        }

        var address = request.RequestUri;
        credential.AddTo(request);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            credential.Observe(response);
            return response;
        }
        finally
        {
            // The message returns through the other handlers, which may log it or send it again.
            credential.RemoveFrom(request, address);
        }
    }

    private static bool StopsAtRedirects(HttpMessageHandler sender)
    {
        switch (sender)
        {
            case SocketsHttpHandler sockets:
                if (sockets.AllowAutoRedirect)
                {
                    sockets.AllowAutoRedirect = false;
                }

                return true;
            case HttpClientHandler client:
                // In a browser, the options of each request decide; see BrowserFetch.
                if (!OperatingSystem.IsBrowser() && client.AllowAutoRedirect)
                {
                    client.AllowAutoRedirect = false;
                }

                // The behavior of a derived class is unknown.
                return client.GetType() == typeof(HttpClientHandler);
            default:
                return sender is StubDomoHandler;
        }
    }
}
