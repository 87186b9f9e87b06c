namespace Domo.Manifest.Client;

/// <summary>How a <see cref="DomoClient"/> authenticates and tells the time. Immutable; the defaults suit an app inside Domo.</summary>
public sealed class DomoClientOptions
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

    /// <summary>The clock that waiting for a workflow goes by; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
