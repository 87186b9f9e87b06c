using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The names of permissions and of the entities that have them.</summary>
internal static class PermissionNames
{
    private static readonly Dictionary<string, CollectionPermissions> Permissions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["admin"] = CollectionPermissions.Admin,
        ["write"] = CollectionPermissions.Write,
        ["read"] = CollectionPermissions.Read,
        ["share"] = CollectionPermissions.Share,
        ["delete"] = CollectionPermissions.Delete,
        ["create_content"] = CollectionPermissions.CreateContent,
        ["update_content"] = CollectionPermissions.UpdateContent,
        ["read_content"] = CollectionPermissions.ReadContent,
        ["delete_content"] = CollectionPermissions.DeleteContent,
    };

    // Names that differ between manifests and URLs.
    private static readonly Dictionary<string, CollectionPermissions> InManifest = new(Permissions, StringComparer.OrdinalIgnoreCase)
    {
        ["create"] = CollectionPermissions.None,
        ["update"] = CollectionPermissions.Write,
    };

    private static readonly Dictionary<string, PermissionEntity> Entities = new(StringComparer.Ordinal)
    {
        ["USER"] = PermissionEntity.User,
        ["GROUP"] = PermissionEntity.Group,
        ["RYUU_APP"] = PermissionEntity.RyuuApp,
    };

    /// <summary>Parses the names in a URL.</summary>
    /// <exception cref="ApiException">A name is unknown (400).</exception>
    public static CollectionPermissions Parse(string list) => list
        .Split(',', StringSplitOptions.TrimEntries)
        .Aggregate(CollectionPermissions.None, (all, name) => all | (Permissions.TryGetValue(name, out var one)
            ? one
            : throw ApiException.BadRequest(
                $"'{name}' is not a permission{Suggestion.For(name, Permissions.Keys)}"
                    + $" The permissions are {string.Join(", ", Permissions.Keys)}.")));

    /// <summary>Parses the names in a manifest; unknown names grant nothing.</summary>
    public static CollectionPermissions ParseManifest(IEnumerable<string> names) =>
        names.Aggregate(CollectionPermissions.None, (all, name) => all | InManifest.GetValueOrDefault(name.Trim()));

    /// <summary>Returns the names of permissions.</summary>
    public static IEnumerable<string> Of(CollectionPermissions permissions) => permissions == CollectionPermissions.Admin
        ? ["admin"]
        : Permissions.Where(item => item.Value != CollectionPermissions.Admin && permissions.HasFlag(item.Value)).Select(item => item.Key);

    /// <summary>Parses the kind of an entity.</summary>
    /// <exception cref="ApiException">The name is unknown (400).</exception>
    public static PermissionEntity ParseEntity(string name) => Entities.TryGetValue(name, out var entity)
        ? entity
        : throw ApiException.BadRequest(
            $"'{name}' cannot have permissions{Suggestion.For(name, Entities.Keys)} Use one of {string.Join(", ", Entities.Keys)}.");

    public static string Of(PermissionEntity entity) => Entities.First(item => item.Value == entity).Key;
}
