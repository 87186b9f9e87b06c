using System.Net;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// The app's datastore: its collections themselves, also those that the manifest does not have, their export and who may use them.
/// </summary>
public sealed class DatastoreClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the datastore.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public DatastoreClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>The documents of a collection that the manifest does not have; nothing is sent.</summary>
    /// <param name="name">The name that the collection was created with.</param>
    /// <returns>The client. <c>As</c> gives its documents a type.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public CollectionClient<DomoAnyContent, DocumentFields> Collection(string name) => new(_client, name);

    /// <summary>Reads the collections: <c>GET /domo/datastores/v1/collections/</c>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The collections.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an array of collections.</exception>
    public Task<IReadOnlyList<DomoCollection>> ListCollectionsAsync(CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.CollectionList, "Datastore"),
        static (ref reader) => WireReader.Required(
            WireReader.ReadList(ref reader, "collections", static (ref item) => ReadCollection(ref item)), "collections"),
        cancellationToken);

    /// <summary>Creates a collection: <c>POST /domo/datastores/v1/collections</c>.</summary>
    /// <param name="definition">What it shall be; it needs a name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The collection as Domo created it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The collection has no name, or shall sync without columns, which Domo refuses.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no collection.</exception>
    public Task<DomoCollection> CreateCollectionAsync(DomoCollectionDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (string.IsNullOrEmpty(definition.Name))
        {
            throw new ArgumentException("A collection needs a name.", nameof(definition));
        }

        if (definition is { SyncEnabled: true, Columns: null or [] })
        {
            throw new ArgumentException($"Collection '{definition.Name}' cannot sync without columns.", nameof(definition));
        }

        return WriteAsync(HttpMethod.Post, DomoEndpoints.Collections, definition.Name, definition, cancellationToken);
    }

    /// <summary>
    /// Changes a collection: <c>PUT /domo/datastores/v1/collections/{name}</c>. Domo sets one that is in the manifest back to what the
    /// manifest says, whenever a card of the app is saved.
    /// </summary>
    /// <param name="collection">The name of the collection, as Domo documents it; Domo's toolkit sends its id.</param>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The collection as Domo changed it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="collection"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no collection.</exception>
    public Task<DomoCollection> UpdateCollectionAsync(
        string collection, DomoCollectionDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentNullException.ThrowIfNull(definition);
        return WriteAsync(HttpMethod.Put, DomoEndpoints.Collection(collection), collection, definition, cancellationToken);
    }

    /// <summary>Deletes a collection with all its documents: <c>DELETE /domo/datastores/v1/collections/{name}</c>.</summary>
    /// <param name="collection">The name of the collection, as Domo documents it; Domo's toolkit sends its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentException"><paramref name="collection"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task DeleteCollectionAsync(string collection, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Delete, DomoEndpoints.Collection(collection), Subject(collection)), cancellationToken);
    }

    /// <summary>Begins to sync the collections now, and not at the end of the 15 minutes: <c>POST /domo/datastores/v1/export</c>.</summary>
    /// <param name="includeRelatedCollections">
    /// Whether also collections that other instances of the app created, and that this one is wired to.
    /// </param>
    /// <param name="cancellationToken">Ends the request, not the export.</param>
    /// <returns>Whether Domo began, or was at it already.</returns>
    /// <exception cref="DomoApiException">Domo refused the request for another reason.</exception>
    public async Task<DomoExportResult> ExportAsync(bool includeRelatedCollections = false, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.Export(includeRelatedCollections), "Export");
            await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return DomoExportResult.Started;
        }
        catch (DomoApiException exception) when (exception.StatusCode == HttpStatusCode.Locked)
        {
            return DomoExportResult.AlreadyRunning;
        }
    }

    /// <summary>
    /// Gives permissions to a collection:
    /// <c>PUT /domo/datastores/v1/collections/{name}/permission/{entity}/{entityId}?permissions=…</c>.
    /// </summary>
    /// <param name="collection">The name of the collection.</param>
    /// <param name="entity">What <paramref name="entityId"/> is the id of.</param>
    /// <param name="entityId">The id of the user, the group or the app's instance.</param>
    /// <param name="permissions">The permissions, one or more.</param>
    /// <param name="overwrite">
    /// Whether those it had before are taken; otherwise these come on top. Domo's newer documentation has it, the older does not.
    /// </param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentException">A name or an id is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no permission, or one that does not exist; or no such entity.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task GrantAsync(
        string collection,
        DomoPermissionEntity entity,
        string entityId,
        DomoCollectionPermissions permissions,
        bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        var address = $"{Permission(collection, entity, entityId)}?permissions={DatastoreWords.Of(permissions)}";
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Put, overwrite ? address + "&overwrite=true" : address, Subject(collection)), cancellationToken);
    }

    /// <summary>
    /// Takes all permissions to a collection: <c>DELETE /domo/datastores/v1/collections/{name}/permission/{entity}/{entityId}</c>. When
    /// nobody has any, only users with the grant "Manage AppDB" have access.
    /// </summary>
    /// <param name="collection">The name of the collection.</param>
    /// <param name="entity">What <paramref name="entityId"/> is the id of.</param>
    /// <param name="entityId">The id of the user, the group or the app's instance.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentException">A name or an id is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entity.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task RevokeAsync(
        string collection, DomoPermissionEntity entity, string entityId, CancellationToken cancellationToken = default) =>
        _client.SendAsync(
            new DomoRequest(HttpMethod.Delete, Permission(collection, entity, entityId), Subject(collection)), cancellationToken);

    private static string Permission(string collection, DomoPermissionEntity entity, string entityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentException.ThrowIfNullOrEmpty(entityId);
        return DomoEndpoints.Permission(collection, DatastoreWords.Of(entity), entityId);
    }

    private static string Subject(string collection) => $"Collection '{collection}'";

    private static DomoCollection ReadCollection(ref System.Text.Json.Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<DomoCollection>(ref reader, "collection"), "collection");

    private Task<DomoCollection> WriteAsync(
        HttpMethod method, string path, string collection, DomoCollectionDefinition definition, CancellationToken cancellationToken)
    {
        var body = WireBody.Write(definition.Write);
        return _client.ReadAsync(
            new DomoRequest(method, path, Subject(collection), () => WireBody.Of(body)), ReadCollection, cancellationToken);
    }
}
