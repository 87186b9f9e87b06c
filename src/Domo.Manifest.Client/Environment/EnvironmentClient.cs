using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads the current user and the Domo instance.</summary>
public sealed class EnvironmentClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the environment.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public EnvironmentClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Gets the environment: <c>GET /domo/environment/v1/</c>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not an environment.</exception>
    public Task<DomoEnvironment> GetAsync(CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.Environment, "Environment"),
        static (ref reader) => WireReader.ReadRequired<DomoEnvironment>(ref reader, "environment"),
        cancellationToken);
}
