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
        Actions = new ActionClient(client);
        Files = new FileClient(client);
        FileSets = new FileSetClient(client);
        Users = new UserClient(client);
        Groups = new GroupClient(client);
        Environment = new EnvironmentClient(client);
        Ai = new AiClient(client);
    }

    /// <summary>The client that every request goes through.</summary>
    public DomoClient Client { get; }

    /// <summary>The app's AppDB datastore: the collections themselves, their export and who may use them.</summary>
    public DatastoreClient Datastore { get; }

    /// <summary>The Domo Actions the app executes, with an account of <c>Accounts</c>.</summary>
    public ActionClient Actions { get; }

    /// <summary>Domo's files: up and down, in parts, their revisions and permissions.</summary>
    public FileClient Files { get; }

    /// <summary>Domo's FileSets: files that can be searched.</summary>
    public FileSetClient FileSets { get; }

    /// <summary>The users of the Domo instance and their avatars.</summary>
    public UserClient Users { get; }

    /// <summary>The groups of the Domo instance.</summary>
    public GroupClient Groups { get; }

    /// <summary>Who uses the app, and in which Domo instance.</summary>
    public EnvironmentClient Environment { get; }

    /// <summary>Domo's AI services.</summary>
    public AiClient Ai { get; }

    /// <inheritdoc cref="DomoClient.SendAsync(HttpMethod, string, DomoRequestBody?, CancellationToken)"/>
    public Task<JsonNode?> SendAsync(
        HttpMethod method, string path, DomoRequestBody? body = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync(method, path, body, cancellationToken);
}
