using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>Where a Domo instance is and how to authenticate there. Immutable.</summary>
public sealed record DomoInstanceOptions
{
    /// <summary>The name of the instance: <c>company</c> in <c>https://company.domo.com</c>. Either this or <see cref="Address"/> is set.</summary>
    public string? Name { get; init; }

    /// <summary>The address of the instance, for one that is not below <c>domo.com</c> and for the emulator: HTTPS, or this machine.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// Gives the access token that Domo calls a developer token. It is asked before each request and kept nowhere. Take it from an
    /// environment variable or a secret store; requests have the rights of the user who made it.
    /// </summary>
    public required Func<CancellationToken, ValueTask<string?>> DeveloperTokenSource { get; init; }

    /// <summary>The clock that waiting goes by; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <inheritdoc cref="DomoClientOptions.IsHttpClientTrusted"/>
    public bool IsHttpClientTrusted { get; init; }

    /// <inheritdoc cref="DomoClientOptions.LoggerFactory"/>
    public ILoggerFactory? LoggerFactory { get; init; }
}
