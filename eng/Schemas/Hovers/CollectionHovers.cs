using Domo.Manifest.Declarations;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of AppDB collections, their columns and their filter rules.</summary>
internal static class CollectionHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfCollection = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The collection's name, which requests use: `/domo/datastores/v1/collections/{name}`. Case-sensitive.",
            "comments"),
        ["id"] = new("The collection's UUID. Domo's web editor writes it. Without it, Domo finds the collection by its name."),
        ["schema"] = new(
            "The columns of the dataset to which the documents are synced. Collections that are not synced do not need a schema, because "
            + "AppDB stores any JSON."),
        ["syncEnabled"] = new("Whether the documents are synced to a dataset every 15 minutes. Requires a schema.", true),
        ["defaultPermission"] = new(
            "The permissions that every user of the app has for the documents, unless a filter restricts them.",
            (object)new[] { "READ_CONTENT", "CREATE_CONTENT" }),
        ["requiredAuthorities"] = new("The authorities that a user needs, as an array of strings for each operation."),
        ["filters"] = new(
            "Filters that restrict which documents users can read, update or delete. One filter that grants access is enough."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfSchema = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["columns"] = new("The columns, which are top-level properties of the documents."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfColumn = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The name of a top-level property. Paths do not work. If the value is an object, the column receives its JSON.",
            "region"),
        ["type"] = new("The column's type. With any other type, the collection never syncs, without an error.", "STRING"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfFilter = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new("The filter's name. Publishing fails without it.", "Own region only"),
        ["applyOn"] = new(
            "The operations that the filter restricts. Publishing fails without it.",
            (object)new[] { "READ", "UPDATE", "DELETE" }),
        ["applyTo"] = new("The users and groups to which the filter applies. Required, but can be `[]`."),
        ["applyToAll"] = new("Whether the filter applies to all users, regardless of `applyTo`. The default is `false`.", true),
        ["limitToOwner"] = new("Whether users can access only the documents that they own. The default is `false`.", true),
        ["query"] = new(
            "A MongoDB query for the accessible documents. Columns are `content.{column}`; `%userId%` and `%groupIds%` are the IDs of "
            + "the user and the user's groups. Required; use `{}` for all documents.",
            new Dictionary<string, string> { ["content.user"] = "%userId%" }),
        ["wildcardGroups"] = new("The groups to which `%groupIds%` is limited. Only Domo's type definitions mention this property."),
        ["maxWildcardGroups"] = new("The maximum number of groups in `%groupIds%`. Only Domo's type definitions mention this property."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfTarget = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["type"] = new("The kind of the values: user IDs, group IDs or group names.", "USER_ID"),
        ["values"] = new("At least one ID or name."),
    };

    /// <summary>The hover texts of the column types.</summary>
    public static readonly IReadOnlyDictionary<ColumnType, string> OfColumnTypes = new Dictionary<ColumnType, string>
    {
        [ColumnType.String] = "A string. Lists and objects are stored as JSON.",
        [ColumnType.Long] = "A 64-bit integer.",
        [ColumnType.Decimal] = "An exact decimal number.",
        [ColumnType.Double] = "A floating-point number.",
        [ColumnType.Date] = "A date: `YYYY-MM-DD`.",
        [ColumnType.DateTime] = "A date and time: `YYYY-MM-DDTHH:MM:SSZ`.",
    };
}
