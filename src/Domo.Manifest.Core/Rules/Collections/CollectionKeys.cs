using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The properties of a collection and of a filter, and common other names for them.</summary>
internal static class CollectionKeys
{
    /// <summary>The properties of a collection.</summary>
    public static readonly string[] OfCollection =
        ["id", "name", "schema", "syncEnabled", "defaultPermission", "requiredAuthorities", "filters"];

    // Other rules report those in the first line; the rest are properties that the server returns.
    private static readonly string[] OtherOfCollection =
    [
        "alias", "collectionId", "defaultPermissions", "documents",
        "datasourceId", "datastoreId", "schemaJson", "owner", "customer", "createdOn", "updatedOn", "updatedBy", "syncRequired",
        "fullReplaceRequired", "lastSync", "exportable", "visible", "description",
    ];

    /// <summary>The properties of a filter.</summary>
    public static readonly string[] OfFilter =
        ["name", "applyOn", "applyTo", "applyToAll", "limitToOwner", "query", "wildcardGroups", "maxWildcardGroups"];

    private static readonly Dictionary<string, string> InventedOfCollection = new(StringComparer.OrdinalIgnoreCase)
    {
        ["collectionName"] = "name",
        ["collection"] = "name",
        ["columns"] = "schema",
        ["fields"] = "schema",
        ["sync"] = "syncEnabled",
        ["synced"] = "syncEnabled",
        ["isSynced"] = "syncEnabled",
        ["syncEnable"] = "syncEnabled",
        ["enableSync"] = "syncEnabled",
        ["isSyncEnabled"] = "syncEnabled",
        ["syncToDomo"] = "syncEnabled",
        ["syncToDataset"] = "syncEnabled",
        ["permission"] = "defaultPermission",
        ["permissions"] = "defaultPermission",
        ["filterRules"] = "filters",
        ["documentFilters"] = "filters",
    };

    private static readonly Dictionary<string, string> InventedOfFilter = new(StringComparer.OrdinalIgnoreCase)
    {
        ["filterName"] = "name",
        ["operations"] = "applyOn",
        ["methods"] = "applyOn",
        ["appliesOn"] = "applyOn",
        ["appliesTo"] = "applyTo",
        ["applyToEveryone"] = "applyToAll",
        ["appliesToAll"] = "applyToAll",
        ["ownerOnly"] = "limitToOwner",
        ["limitedToOwner"] = "limitToOwner",
        ["filter"] = "query",
    };

    /// <summary>Returns the collection property that an unknown name probably means; null for a known name, or if unclear.</summary>
    public static string? MeantOfCollection(string name) =>
        Array.IndexOf(OtherOfCollection, name) >= 0 ? null : Meant(name, OfCollection, InventedOfCollection);

    /// <summary>Returns the filter property that an unknown name probably means.</summary>
    public static string? MeantOfFilter(string name) => Meant(name, OfFilter, InventedOfFilter);

    /// <summary>Finds the property that was probably meant to be the missing one.</summary>
    public static JsonMember? FindMeant(JsonObject source, string property, Func<string, string?> meant)
    {
        if (source.TryGetMember(property, out _))
        {
            return null;
        }

        foreach (var member in source.Members)
        {
            if (string.Equals(meant(member.Name), property, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Returns the schema of a collection if it is under another name, or null.</summary>
    public static JsonObject? MisspeltSchema(JsonObject collection) =>
        FindMeant(collection, "schema", MeantOfCollection)?.Value as JsonObject;

    private static string? Meant(string name, string[] known, Dictionary<string, string> invented)
    {
        if (name.Length == 0 || Array.IndexOf(known, name) >= 0)
        {
            return null;
        }

        return invented.TryGetValue(name, out string? meant) ? meant : Suggestion.Nearest(name, known);
    }
}
