namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>
/// The permissions on a collection. Until a permission is changed, everyone may do everything; then only grants count, and the app starts
/// with the permissions that Domo gives it.
/// </summary>
/// <param name="appId">The ID of the app's instance.</param>
/// <param name="declared">The permissions in the manifest; null if it declares none.</param>
internal sealed class PermissionGrants(string appId, CollectionPermissions? declared)
{
    private const CollectionPermissions OfApp = CollectionPermissions.Read | CollectionPermissions.CreateContent
        | CollectionPermissions.ReadContent | CollectionPermissions.UpdateContent | CollectionPermissions.DeleteContent;

    private readonly Lock _lock = new();
    private Dictionary<(PermissionEntity Entity, string Id), CollectionPermissions>? _grants =
        declared is { } initial ? new() { [(PermissionEntity.RyuuApp, appId)] = initial } : null;

    /// <summary>Grants permissions, in addition to the existing ones or replacing them.</summary>
    public void Grant(PermissionEntity entity, string id, CollectionPermissions permissions, bool overwrite)
    {
        lock (_lock)
        {
            var grants = Explicit();
            grants[(entity, id)] = overwrite ? permissions : grants.GetValueOrDefault((entity, id)) | permissions;
        }
    }

    /// <summary>Removes all permissions of an entity.</summary>
    public void Revoke(PermissionEntity entity, string id)
    {
        lock (_lock)
        {
            Explicit().Remove((entity, id));
        }
    }

    /// <summary>Returns the permissions of a user.</summary>
    public CollectionPermissions Of(CurrentUser user)
    {
        lock (_lock)
        {
            return _grants is null ? CollectionPermissions.Admin : _grants
                .Where(grant => grant.Key.Entity switch
                {
                    PermissionEntity.User => grant.Key.Id == CurrentUser.Text(user.Id),
                    PermissionEntity.Group => user.GroupIds.Any(group => CurrentUser.Text(group) == grant.Key.Id),
                    _ => string.Equals(grant.Key.Id, appId, StringComparison.OrdinalIgnoreCase),
                })
                .Aggregate(CollectionPermissions.None, (all, grant) => all | grant.Value);
        }
    }

    /// <summary>Returns all grants; until a permission is changed, the app has all permissions.</summary>
    public IReadOnlyList<(PermissionEntity Entity, string Id, CollectionPermissions Permissions)> List()
    {
        lock (_lock)
        {
            return _grants is null
                ? [(PermissionEntity.RyuuApp, appId, CollectionPermissions.Admin)]
                : [.. _grants.Select(grant => (grant.Key.Entity, grant.Key.Id, grant.Value))];
        }
    }

    private Dictionary<(PermissionEntity Entity, string Id), CollectionPermissions> Explicit() =>
        _grants ??= new() { [(PermissionEntity.RyuuApp, appId)] = OfApp };
}
