namespace Domo.Manifest.Client.Datastores;

/// <summary>Writes and reads Domo's names of a collection's permissions.</summary>
internal static class DatastoreWireNames
{
    private static readonly (CollectionPermissions Flag, string Word)[] Permissions =
    [
        (CollectionPermissions.Admin, "admin"),
        (CollectionPermissions.Write, "write"),
        (CollectionPermissions.Read, "read"),
        (CollectionPermissions.Share, "share"),
        (CollectionPermissions.Delete, "delete"),
        (CollectionPermissions.CreateContent, "create_content"),
        (CollectionPermissions.UpdateContent, "update_content"),
        (CollectionPermissions.ReadContent, "read_content"),
        (CollectionPermissions.DeleteContent, "delete_content"),
    ];

    /// <summary>Joins the names of permissions with commas, in the order of Domo's list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no permissions, or one is not defined.</exception>
    public static string Of(CollectionPermissions permissions)
    {
        var known = Permissions.Where(permission => permissions.HasFlag(permission.Flag)).ToArray();
        var all = known.Aggregate(CollectionPermissions.None, (sum, permission) => sum | permission.Flag);
        return permissions != CollectionPermissions.None && permissions == all
            ? string.Join(',', known.Select(permission => permission.Word))
            : throw new ArgumentOutOfRangeException(nameof(permissions), permissions, "Specify at least one permission, and only defined ones.");
    }

    /// <summary>Reads names that are joined with commas, ignoring case.</summary>
    /// <returns>The permissions, and the unknown names.</returns>
    public static (CollectionPermissions Known, IReadOnlyList<string> Unknown) Parse(string words)
    {
        var known = CollectionPermissions.None;
        var unknown = new List<string>();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (flag, _) = Array.Find(Permissions, permission => permission.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (flag == CollectionPermissions.None)
            {
                unknown.Add(word);
            }

            known |= flag;
        }

        return (known, unknown);
    }
}
