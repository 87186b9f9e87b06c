using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.Testing;

namespace Domo.Manifest.Client;

/// <summary>
/// The last handler before the one that sends: adds the credential of a request. Here no other handler can rewrite the address
/// anymore, and none sees the credential.
/// </summary>
internal sealed class CredentialHandler : DelegatingHandler
{
    private readonly bool _followsRedirectsUnseen;

    private CredentialHandler(HttpMessageHandler sender)
        : base(sender) => _followsRedirectsUnseen = !StopsAtRedirects(sender);

    /// <summary>The handler that sends, unless the caller has one.</summary>
    public static HttpMessageHandler NewPrimaryHandler() =>
        SocketsHttpHandler.IsSupported ? new SocketsHttpHandler { AllowAutoRedirect = false } : new HttpClientHandler();

    /// <summary>Puts a <see cref="CredentialHandler"/> between the last delegating handler of a chain and the handler that sends.</summary>
    /// <param name="handler">The beginning of the chain.</param>
    /// <returns>The beginning of the chain.</returns>
    /// <exception cref="ArgumentException">The handlers have sent requests already and cannot be changed anymore.</exception>
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
                "The handler has sent requests already, so its redirects cannot be turned off anymore. Pass a new handler.",
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
            // The message goes back to the other handlers, which may log it or send it again.
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
                // In a browser the options of each request say it; see BrowserFetch.
                if (!OperatingSystem.IsBrowser() && client.AllowAutoRedirect)
                {
                    client.AllowAutoRedirect = false;
                }

                // A derived class may do anything.
                return client.GetType() == typeof(HttpClientHandler);
            default:
                return sender is StubDomoHandler;
        }
    }
}
