using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>How a <see cref="DomoClient"/> authenticates and tells the time. Immutable; the defaults suit an app inside Domo.</summary>
public sealed record DomoClientOptions
{
    /// <summary>The header that carries the session id; <see cref="DomoSessionHeaders.Session"/> unless set.</summary>
    public string SessionHeaderName { get; init; } = DomoSessionHeaders.Session;

    /// <summary>
    /// Gives the session id. It is asked before each request, as Domo may renew the session while the app runs.
    /// With no source, or when it gives null or nothing, a request carries no session: the cookie is then what Domo sees.
    /// </summary>
    public Func<CancellationToken, ValueTask<string?>>? SessionIdSource { get; init; }

    /// <summary>Where the session id goes; <see cref="DomoSessionPlacement.Header"/> unless set.</summary>
    public DomoSessionPlacement SessionPlacement { get; init; } = DomoSessionPlacement.Header;

    /// <summary>
    /// Whether the session or token may go through an <see cref="HttpClient"/> that is not a <see cref="DomoHttpClient"/> and was not
    /// registered by this library, or through a handler that may follow redirects. Set it only if that client follows no redirects
    /// (<c>AllowAutoRedirect = false</c>) and no handler changes the address of a request; the client cannot check it.
    /// </summary>
    public bool IsHttpClientTrusted { get; init; }

    /// <summary>
    /// The version of the Data API that rows are asked of: <c>/data/v1/{alias}</c> as documented, or <c>/data/v2/{alias}</c>, which
    /// Domo's own <c>@domoinc/query</c> uses. No source says how they differ.
    /// </summary>
    public DomoApiVersion DataApiVersion { get; init; } = DomoApiVersion.V1;

    /// <summary>
    /// The version of the SQL API: <c>/sql/v1/{alias}</c>, where columns have the names that the dataset gives them, or
    /// <c>/data/v2/{alias}/sql</c>, where they have the aliases of the manifest.
    /// </summary>
    public DomoApiVersion SqlApiVersion { get; init; } = DomoApiVersion.V1;

    /// <summary>
    /// The version of the documents' part of AppDB: <c>/domo/datastores/v1/collections/{name}/documents</c>, or <c>v2</c>, which says
    /// who created a document. Both answers are read. Collections, exports and permissions have version 1 only.
    /// </summary>
    public DomoApiVersion DocumentApiVersion { get; init; } = DomoApiVersion.V1;

    /// <summary>The clock that waiting for a workflow goes by; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Where the client logs, under the category <c>Domo.Manifest.Client.DomoClient</c>: answers at debug level, failures as warnings; method, path
    /// and status, never a query, a body or a token. Null for nowhere; a registered app logs where its host does.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
