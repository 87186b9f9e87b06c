namespace Domo.Manifest.Client;

/// <summary>The words of the datastore's API. The one place that knows them.</summary>
internal static class DatastoreWords
{
    private static readonly (DomoCollectionPermissions Flag, string Word)[] Permissions =
    [
        (DomoCollectionPermissions.Admin, "admin"),
        (DomoCollectionPermissions.Write, "write"),
        (DomoCollectionPermissions.Read, "read"),
        (DomoCollectionPermissions.Share, "share"),
        (DomoCollectionPermissions.Delete, "delete"),
        (DomoCollectionPermissions.CreateContent, "create_content"),
        (DomoCollectionPermissions.UpdateContent, "update_content"),
        (DomoCollectionPermissions.ReadContent, "read_content"),
        (DomoCollectionPermissions.DeleteContent, "delete_content"),
    ];

    public static string Of(DomoPermissionEntity entity) => entity switch
    {
        DomoPermissionEntity.User => "USER",
        DomoPermissionEntity.Group => "GROUP",
        DomoPermissionEntity.App => "RYUU_APP",
        _ => throw new ArgumentOutOfRangeException(nameof(entity), entity, "There is no such entity."),
    };

    /// <summary>The words of the permissions, joined with commas, in the order of Domo's list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or one that does not exist.</exception>
    public static string Of(DomoCollectionPermissions permissions)
    {
        var known = Permissions.Where(permission => permissions.HasFlag(permission.Flag)).ToArray();
        var all = known.Aggregate(DomoCollectionPermissions.None, (sum, permission) => sum | permission.Flag);
        return permissions != DomoCollectionPermissions.None && permissions == all
            ? string.Join(',', known.Select(permission => permission.Word))
            : throw new ArgumentOutOfRangeException(nameof(permissions), permissions, "There are no such permissions.");
    }
}
