namespace Domo.Manifest.Client.Datastores;

/// <summary>Writes and reads Domo's names of a collection's permissions.</summary>
internal static class DatastoreWireNames
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

    /// <summary>Joins the names of permissions with commas, in the order of Domo's list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no permissions, or one is not defined.</exception>
    public static string Of(DomoCollectionPermissions permissions)
    {
        var known = Permissions.Where(permission => permissions.HasFlag(permission.Flag)).ToArray();
        var all = known.Aggregate(DomoCollectionPermissions.None, (sum, permission) => sum | permission.Flag);
        return permissions != DomoCollectionPermissions.None && permissions == all
            ? string.Join(',', known.Select(permission => permission.Word))
            : throw new ArgumentOutOfRangeException(nameof(permissions), permissions, "Specify at least one permission, and only defined ones.");
    }

    /// <summary>Reads names that are joined with commas, ignoring case.</summary>
    /// <returns>The permissions, and the unknown names.</returns>
    public static (DomoCollectionPermissions Known, IReadOnlyList<string> Unknown) Parse(string words)
    {
        var known = DomoCollectionPermissions.None;
        var unknown = new List<string>();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (flag, _) = Array.Find(Permissions, permission => permission.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (flag == DomoCollectionPermissions.None)
            {
                unknown.Add(word);
            }

            known |= flag;
        }

        return (known, unknown);
    }
}
