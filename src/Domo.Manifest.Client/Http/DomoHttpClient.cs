using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>
/// An <see cref="HttpClient"/> that can send a session or a developer token safely: its handler does not follow redirects, and the
/// credential is added after all other handlers, only for requests to the origin of the base address.
/// </summary>
/// <example>
/// <code>
/// using var http = new DomoHttpClient(new("https://{app}.domoapps.prod1.domo.com/"));
/// var domo = new DomoApp(http, new() { SessionIdSource = sessions.GetAsync });
/// </code>
/// </example>
[SuppressMessage("Reliability", "CA2000", Justification = "The base class owns the handlers.")]
public sealed class DomoHttpClient : HttpClient
{
    /// <summary>Creates the client with a new handler.</summary>
    /// <param name="baseAddress">The origin of the app or of the Domo instance.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseAddress"/> is null.</exception>
    public DomoHttpClient(Uri baseAddress)
        : this(baseAddress, CredentialHandler.NewPrimaryHandler())
    {
    }

    /// <summary>Creates the client with a handler or a chain of delegating handlers.</summary>
    /// <param name="baseAddress">The origin of the app or of the Domo instance.</param>
    /// <param name="handler">
    /// Sends the requests. <c>AllowAutoRedirect</c> of a <see cref="SocketsHttpHandler"/> or <see cref="HttpClientHandler"/> at the end of
    /// the chain is turned off. Any other handler there may follow redirects, so it requires
    /// <see cref="DomoClientOptions.IsHttpClientTrusted"/> to send credentials. A chain without a handler at its end gets one.
    /// </param>
    /// <param name="disposeHandler">Whether disposing of the client disposes of the handler.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The handler has already sent requests and can no longer be changed.</exception>
    public DomoHttpClient(Uri baseAddress, HttpMessageHandler handler, bool disposeHandler = true)
        : base(CredentialHandler.InsertInto(Argument.NotNull(handler)), disposeHandler)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        BaseAddress = baseAddress;
    }
}
