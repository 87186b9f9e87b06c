using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Who uses the app, and in which Domo instance.</summary>
public sealed class EnvironmentClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the environment.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public EnvironmentClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Reads the environment: <c>GET /domo/environment/v1/</c>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no environment.</exception>
    public Task<DomoEnvironment> GetAsync(CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.Environment, "Environment"),
        static (ref reader) => WireReader.ReadRequired<DomoEnvironment>(ref reader, "environment"),
        cancellationToken);
}
