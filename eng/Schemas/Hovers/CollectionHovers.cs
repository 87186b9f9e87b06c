using Domo.Manifest.Declarations;

namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of AppDB collections, their columns and their filter rules.</summary>
internal static class CollectionHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfCollection = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The collection's name, which is its address at run time: /domo/datastores/v1/collections/{name}. Case-sensitive.",
            "comments"),
        ["id"] = new("The collection's UUID. Domo's web editor writes it; Domo finds the collection by its name without it."),
        ["schema"] = new(
            "The columns of the dataset that the documents are copied into. A collection that is not synced needs none; AppDB "
            + "stores any JSON."),
        ["syncEnabled"] = new("Whether the documents are copied into a dataset, every 15 minutes. Then a schema is required.", true),
        ["defaultPermission"] = new(
            "What every user of the app may do with the documents, unless a filter rule says otherwise.",
            (object)new[] { "READ_CONTENT", "CREATE_CONTENT" }),
        ["requiredAuthorities"] = new("The authorities that a user needs for an operation: lists of texts by operation."),
        ["filters"] = new("Rules that hide or lock documents. Of several rules any one is enough."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfSchema = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["columns"] = new("The columns: top-level properties of the documents' content."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfColumn = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The property of the document's content. A path does not work: of an object the column takes the JSON text.",
            "region"),
        ["type"] = new("The column's type. With any name but these six the collection never syncs, and nobody is told.", "STRING"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfFilter = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new("The rule's name. Domo refuses an upload without it.", "Own region only"),
        ["applyOn"] = new(
            "The operations that the rule guards. Domo refuses an upload without it.",
            (object)new[] { "READ", "UPDATE", "DELETE" }),
        ["applyTo"] = new("Whom the rule applies to; may be [], but must be there."),
        ["applyToAll"] = new("Whether the rule applies to everybody, whatever applyTo says. False when absent.", true),
        ["limitToOwner"] = new("Whether users see only the documents that they own. False when absent.", true),
        ["query"] = new(
            "Which documents the rule lets through, in MongoDB's query language. Columns are content.{column}; %userId% and "
            + "%groupIds% are the user's. {} is all; it must be there.",
            new Dictionary<string, string> { ["content.user"] = "%userId%" }),
        ["wildcardGroups"] = new("The groups that %groupIds% is limited to. Only Domo's type definitions have it."),
        ["maxWildcardGroups"] = new("How many groups %groupIds% may become. Only Domo's type definitions have it."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfTarget = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["type"] = new("What the values are: ids of users, ids of groups or names of groups.", "USER_ID"),
        ["values"] = new("The ids or names; one at least."),
    };

    /// <summary>The hover texts of the column types.</summary>
    public static readonly IReadOnlyDictionary<ColumnType, string> OfColumnTypes = new Dictionary<ColumnType, string>
    {
        [ColumnType.String] = "Text; of lists and objects the JSON text.",
        [ColumnType.Long] = "A whole number of 64 bits.",
        [ColumnType.Decimal] = "An exact decimal number.",
        [ColumnType.Double] = "A floating-point number.",
        [ColumnType.Date] = "A day: YYYY-MM-DD.",
        [ColumnType.DateTime] = "A moment: YYYY-MM-DDTHH:MM:SSZ.",
    };
}
