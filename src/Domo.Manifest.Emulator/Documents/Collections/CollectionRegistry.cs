using System.Collections.Immutable;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>The collections: initially those of the manifest. Changes by the app are lost when the emulator stops.</summary>
internal sealed class CollectionRegistry
{
    private readonly Lock _lock = new();
    private readonly EmulatorSetup _setup;
    private volatile ImmutableList<AppDbCollection> _collections;

    public CollectionRegistry(EmulatorSetup setup)
    {
        _setup = setup;
        DatastoreId = StableId.For("datastore", setup.Manifest.Name ?? "", setup.Manifest.ProxyId);
        _collections = [.. setup.Manifest.Collections.Select(mapping => Create(mapping, setup.Options.UserId))];
    }

    /// <summary>Gets the ID of the datastore that contains all collections: the ID of the app's instance.</summary>
    public string DatastoreId { get; }

    public IReadOnlyList<AppDbCollection> All => _collections;

    /// <summary>Finds a collection by name.</summary>
    /// <exception cref="ApiException">The collection does not exist (404).</exception>
    public AppDbCollection Find(string name) => DeclaredKind.Collection.Find(_collections, item => item.Name, name);

    /// <summary>Finds a collection by ID or name: Domo's guide and its clients disagree on which one it is.</summary>
    /// <exception cref="ApiException">The collection does not exist (404).</exception>
    public AppDbCollection FindByIdOrName(string text) =>
        _collections.Find(item => string.Equals(item.Id, text, StringComparison.OrdinalIgnoreCase)) ?? Find(text);

    /// <summary>Adds a collection that a user creates.</summary>
    /// <exception cref="ApiException">A collection with that name exists (409).</exception>
    public AppDbCollection Add(CollectionMapping mapping, long userId)
    {
        lock (_lock)
        {
            if (_collections.Exists(item => item.Name == mapping.Name))
            {
                throw new ApiException(StatusCodes.Status409Conflict, $"A collection named '{mapping.Name}' already exists.");
            }

            var collection = Create(mapping, userId);
            _collections = _collections.Add(collection);
            return collection;
        }
    }

    /// <summary>Replaces the collection with the same name.</summary>
    public AppDbCollection Replace(AppDbCollection changed)
    {
        lock (_lock)
        {
            int index = _collections.FindIndex(item => item.Name == changed.Name);
            _collections = index < 0 ? _collections.Add(changed) : _collections.SetItem(index, changed);
            return changed;
        }
    }

    public void Remove(AppDbCollection collection)
    {
        lock (_lock)
        {
            _collections = _collections.RemoveAll(item => item.Name == collection.Name);
        }
    }

    private AppDbCollection Create(CollectionMapping mapping, long userId)
    {
        var now = _setup.Options.TimeProvider.GetUtcNow();
        CollectionPermissions? declared = mapping.DefaultPermission.Count == 0
            ? null
            : PermissionNames.ParseManifest(mapping.DefaultPermission);
        return new AppDbCollection(
            mapping,
            mapping.Name,
            StableId.For("collection", mapping.Name, mapping.Id),
            userId,
            now,
            userId,
            now,
            new PermissionGrants(DatastoreId, declared));
    }
}
