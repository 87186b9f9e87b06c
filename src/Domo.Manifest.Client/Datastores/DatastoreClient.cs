using System.Net;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>
/// The app's datastore: its collections, including those that are not in the manifest, their export and their permissions.
/// </summary>
public sealed class DatastoreClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the datastore.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public DatastoreClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Creates a query for the documents of a collection that is not in the manifest. Sends nothing.</summary>
    /// <param name="name">The name of the collection.</param>
    /// <returns>The query. Use <c>As</c> for typed documents.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentQuery<UntypedContent, DocumentFields> GetCollection(string name) =>
        CollectionFactory.Create<UntypedContent, DocumentFields>(_client, name);

    /// <summary>Lists the collections as they arrive: <c>GET /domo/datastores/v1/collections/</c>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The collections.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a complete array of collections.</exception>
    public IAsyncEnumerable<DomoCollection> ListCollectionsAsync(CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<DomoCollection>(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.CollectionList, "Datastore"), "collection", cancellationToken);

    /// <summary>Creates a collection: <c>POST /domo/datastores/v1/collections</c>.</summary>
    /// <param name="definition">The definition, with a name.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The collection as Domo created it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The definition has no name, or syncs without a schema, which Domo refuses.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a collection.</exception>
    public Task<DomoCollection> CreateCollectionAsync(CollectionDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (string.IsNullOrEmpty(definition.Name))
        {
            throw new ArgumentException("The definition has no Name.", nameof(definition));
        }

        if (definition is { SyncEnabled: true, Schema: null or [] })
        {
            throw new ArgumentException($"Collection '{definition.Name}' cannot sync without a Schema.", nameof(definition));
        }

        return WriteAsync(HttpMethod.Post, DomoEndpoints.Collections, definition.Name, definition, cancellationToken);
    }

    /// <summary>
    /// Updates a collection: <c>PUT /domo/datastores/v1/collections/{name}</c>. Whenever a card of the app is saved, Domo resets the
    /// collections of the manifest to their definitions there.
    /// </summary>
    /// <param name="collection">The name of the collection, as Domo documents it; Domo's toolkit sends its ID.</param>
    /// <param name="definition">The new definition.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The collection as Domo updated it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="collection"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a collection.</exception>
    public Task<DomoCollection> UpdateCollectionAsync(
        string collection, CollectionDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentNullException.ThrowIfNull(definition);
        return WriteAsync(HttpMethod.Put, DomoEndpoints.Collection(collection), collection, definition, cancellationToken);
    }

    /// <summary>Deletes a collection with all its documents: <c>DELETE /domo/datastores/v1/collections/{name}</c>.</summary>
    /// <param name="collection">The name of the collection, as Domo documents it; Domo's toolkit sends its ID.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentException"><paramref name="collection"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task DeleteCollectionAsync(string collection, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Delete, DomoEndpoints.Collection(collection), Subject(collection)), cancellationToken);
    }

    /// <summary>
    /// Starts to sync the collections now and not at the next 15-minute interval: <c>POST /domo/datastores/v1/export</c>.
    /// </summary>
    /// <param name="includeRelatedCollections">
    /// Whether to include collections of other instances of the app that this instance is wired to.
    /// </param>
    /// <param name="cancellationToken">Cancels the request, not the export.</param>
    /// <returns>Whether Domo started an export, or one was already running.</returns>
    /// <exception cref="DomoApiException">Domo refused the request for another reason.</exception>
    public async Task<ExportResult> ExportAsync(bool includeRelatedCollections = false, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = new DomoRequest(HttpMethod.Post, DomoEndpoints.Export(includeRelatedCollections), "Export");
            await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return ExportResult.Started;
        }
        catch (DomoApiException exception) when (exception.StatusCode == HttpStatusCode.Locked)
        {
            return ExportResult.AlreadyRunning;
        }
    }

    /// <summary>
    /// Grants permissions to a collection:
    /// <c>PUT /domo/datastores/v1/collections/{name}/permission/{entity}/{entityId}?permissions=…</c>.
    /// </summary>
    /// <param name="collection">The name of the collection.</param>
    /// <param name="grantee">The user, the group or the app. A <see cref="UserId"/> or a <see cref="GroupId"/> converts to it.</param>
    /// <param name="permissions">The permissions, at least one.</param>
    /// <param name="overwrite">
    /// Whether to replace the grantee's permissions instead of adding to them. Only Domo's newer documentation has it.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="collection"/> is null or empty, or <paramref name="grantee"/> has no ID.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permissions"/> is <c>None</c> or has an undefined value.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task GrantAsync(
        string collection,
        DomoGrantee grantee,
        CollectionPermissions permissions,
        bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        var address = $"{Permission(collection, grantee)}?permissions={DatastoreWireNames.Of(permissions)}";
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Put, overwrite ? address + "&overwrite=true" : address, Subject(collection)), cancellationToken);
    }

    /// <summary>
    /// Revokes all permissions to a collection: <c>DELETE /domo/datastores/v1/collections/{name}/permission/{entity}/{entityId}</c>.
    /// Without any grantee, only users with the grant "Manage AppDB" have access.
    /// </summary>
    /// <param name="collection">The name of the collection.</param>
    /// <param name="grantee">The user, the group or the app. A <see cref="UserId"/> or a <see cref="GroupId"/> converts to it.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="collection"/> is null or empty, or <paramref name="grantee"/> has no ID.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task RevokeAsync(string collection, DomoGrantee grantee, CancellationToken cancellationToken = default) =>
        _client.SendAsync(new DomoRequest(HttpMethod.Delete, Permission(collection, grantee), Subject(collection)), cancellationToken);

    private static string Permission(string collection, DomoGrantee grantee)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentException.ThrowIfNullOrEmpty(grantee.Id, nameof(grantee));
        return DomoEndpoints.Permission(collection, grantee.Entity, grantee.Id);
    }

    private static string Subject(string collection) => $"Collection '{collection}'";

    private static DomoCollection ReadCollection(ref System.Text.Json.Utf8JsonReader reader) =>
        WireReader.Required(WireReader.ReadObject<DomoCollection>(ref reader, "collection"), "collection");

    private Task<DomoCollection> WriteAsync(
        HttpMethod method, string path, string collection, CollectionDefinition definition, CancellationToken cancellationToken)
    {
        var body = WireBody.Write(definition.Write);
        return _client.ReadAsync(
            new DomoRequest(method, path, Subject(collection), () => WireBody.FromJson(body)), ReadCollection, cancellationToken);
    }
}
