using System.Text.Json.Nodes;

namespace Domo.Manifest.Client;

/// <summary>What every app has, whatever its manifest says: the base of the emitted root classes.</summary>
public abstract class DomoAppBase
{
    /// <summary>Creates the app over a client.</summary>
    /// <param name="client">The client that every request goes through.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    protected DomoAppBase(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        Datastore = new DatastoreClient(client);
    }

    /// <summary>The client that every request goes through.</summary>
    public DomoClient Client { get; }

    /// <summary>The app's AppDB datastore: the collections themselves, their export and who may use them.</summary>
    public DatastoreClient Datastore { get; }

    /// <inheritdoc cref="DomoClient.SendAsync(HttpMethod, string, JsonNode?, CancellationToken)"/>
    public Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync(method, path, body, cancellationToken);
}
