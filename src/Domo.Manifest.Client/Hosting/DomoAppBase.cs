using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;

namespace Domo.Manifest.Client;

/// <summary>The clients that every app has. Generated app classes derive from it.</summary>
public abstract class DomoAppBase
{
    /// <summary>Creates the app with a client.</summary>
    /// <param name="client">The client that sends all requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    protected DomoAppBase(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        Datastore = new DatastoreClient(client);
        Actions = new ActionClient(client);
        Files = new FileClient(client);
        FileSets = new FileSetClient(client);
        Users = new UserClient(client);
        Groups = new GroupClient(client);
        Environment = new EnvironmentClient(client);
        Ai = new AiClient(client);
    }

    /// <summary>The client that sends all requests.</summary>
    public DomoClient Client { get; }

    /// <summary>The app's AppDB datastore: its collections, their export and permissions.</summary>
    public DatastoreClient Datastore { get; }

    /// <summary>Domo Actions, which use the accounts of <c>Accounts</c>.</summary>
    public ActionClient Actions { get; }

    /// <summary>Domo's files: uploads, downloads, revisions and permissions.</summary>
    public FileClient Files { get; }

    /// <summary>Domo's FileSets: searchable files.</summary>
    public FileSetClient FileSets { get; }

    /// <summary>The users of the Domo instance and their avatars.</summary>
    public UserClient Users { get; }

    /// <summary>The groups of the Domo instance.</summary>
    public GroupClient Groups { get; }

    /// <summary>The current user and the Domo instance.</summary>
    public EnvironmentClient Environment { get; }

    /// <summary>Domo's AI services.</summary>
    public AiClient Ai { get; }

    /// <inheritdoc cref="DomoClient.SendAsync(HttpMethod, string, RequestBody?, CancellationToken)"/>
    public Task<JsonNode?> SendAsync(
        HttpMethod method, string path, RequestBody? body = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync(method, path, body, cancellationToken);

    /// <inheritdoc cref="DomoClient.SendAsync{T}(HttpMethod, string, JsonTypeInfo{T}, RequestBody?, CancellationToken)"/>
    public Task<T?> SendAsync<T>(
        HttpMethod method,
        string path,
        JsonTypeInfo<T> typeInfo,
        RequestBody? body = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync(method, path, typeInfo, body, cancellationToken);
}
