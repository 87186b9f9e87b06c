using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>The authentication, API versions and logging of a <see cref="DomoClient"/>. The defaults suit an app inside Domo.</summary>
public sealed record DomoClientOptions
{
    /// <summary>The name of the session ID header; <see cref="SessionHeaders.Session"/> unless set.</summary>
    public string SessionHeaderName { get; init; } = SessionHeaders.Session;

    /// <summary>
    /// Returns the session ID. It is called before each request, as Domo may renew the session while the app runs. Without a source, or if
    /// it returns null or an empty string, requests have no session ID, and Domo uses the cookie.
    /// </summary>
    public Func<CancellationToken, ValueTask<string?>>? SessionIdSource { get; init; }

    /// <summary>The place of the session ID in a request; <see cref="SessionPlacement.Header"/> unless set.</summary>
    public SessionPlacement SessionPlacement { get; init; } = SessionPlacement.Header;

    /// <summary>
    /// Whether the session or token may go through an <see cref="HttpClient"/> that is not a <see cref="DomoHttpClient"/> and was not
    /// registered by this library, or through a handler that may follow redirects. Set it only if that client follows no redirects
    /// (<c>AllowAutoRedirect = false</c>) and no handler changes the address of a request; the client cannot check it.
    /// </summary>
    public bool IsHttpClientTrusted { get; init; }

    /// <summary>The version of the Data API; <see cref="DataApiVersion.V1"/> unless set. Domo does not document the difference.</summary>
    public DataApiVersion DataApiVersion { get; init; } = DataApiVersion.V1;

    /// <summary>The version of the SQL API; <see cref="SqlApiVersion.V1"/> unless set.</summary>
    public SqlApiVersion SqlApiVersion { get; init; } = SqlApiVersion.V1;

    /// <summary>
    /// The version of AppDB's document API; <see cref="DocumentApiVersion.V1"/> unless set. Collections, exports and permissions have
    /// version 1 only.
    /// </summary>
    public DocumentApiVersion DocumentApiVersion { get; init; } = DocumentApiVersion.V1;

    /// <summary>The clock for waiting for a workflow; the system clock unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The loggers of the client, with the category <c>Domo.Manifest.Client.DomoClient</c>: responses at debug level, failures as warnings.
    /// Logs have the method, path and status, never a query, body or token. Null for none; a registered app uses the loggers of its host.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
