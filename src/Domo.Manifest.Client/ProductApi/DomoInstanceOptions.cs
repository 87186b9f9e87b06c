using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client.ProductApi;

/// <summary>The address of a Domo instance and how to authenticate. Immutable.</summary>
public sealed record DomoInstanceOptions
{
    /// <summary>
    /// The name of the instance: <c>company</c> in <c>https://company.domo.com</c>. Set this or <see cref="BaseAddress"/>.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The address of an instance outside <c>domo.com</c> or of the emulator: HTTPS, or this machine.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>
    /// Returns the access token that Domo calls a developer token. It is called before each request, and the token is not kept. Read the
    /// token from an environment variable or a secret store; requests have the permissions of the user who created it.
    /// </summary>
    public required Func<CancellationToken, ValueTask<string?>> DeveloperTokenSource { get; init; }

    /// <summary>The clock for waiting; the system clock unless set.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <inheritdoc cref="DomoClientOptions.IsHttpClientTrusted"/>
    public bool IsHttpClientTrusted { get; init; }

    /// <inheritdoc cref="DomoClientOptions.LoggerFactory"/>
    public ILoggerFactory? LoggerFactory { get; init; }
}
