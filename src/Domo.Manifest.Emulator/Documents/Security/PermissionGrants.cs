namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>
/// Who may do what with a collection. As long as nobody has said anything about it, all may do everything; from then on, what is
/// granted counts, and at first the app has what Domo gives it.
/// </summary>
/// <param name="appId">The instance of the app.</param>
/// <param name="declared">What the manifest grants; null when it says nothing.</param>
internal sealed class PermissionGrants(string appId, CollectionPermissions? declared)
{
    private const CollectionPermissions OfApp = CollectionPermissions.Read | CollectionPermissions.CreateContent
        | CollectionPermissions.ReadContent | CollectionPermissions.UpdateContent | CollectionPermissions.DeleteContent;

    private readonly Lock _lock = new();
    private Dictionary<(PermissionEntity Entity, string Id), CollectionPermissions>? _grants =
        declared is { } initial ? new() { [(PermissionEntity.RyuuApp, appId)] = initial } : null;

    /// <summary>Grants permissions, besides those that are granted already or instead of them.</summary>
    public void Grant(PermissionEntity entity, string id, CollectionPermissions permissions, bool overwrite)
    {
        lock (_lock)
        {
            var grants = Explicit();
            grants[(entity, id)] = overwrite ? permissions : grants.GetValueOrDefault((entity, id)) | permissions;
        }
    }

    /// <summary>Takes all permissions from somebody.</summary>
    public void Revoke(PermissionEntity entity, string id)
    {
        lock (_lock)
        {
            Explicit().Remove((entity, id));
        }
    }

    /// <summary>What a user may do.</summary>
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

    /// <summary>All that is granted; until anything is said, the app has everything.</summary>
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
