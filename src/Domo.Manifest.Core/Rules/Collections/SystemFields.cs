namespace Domo.Manifest.Rules.Collections;

/// <summary>The properties that AppDB itself maintains at the top level of every document.</summary>
internal static class SystemFields
{
    /// <summary>The names of the properties.</summary>
    public static readonly string[] Names =
    [
        "id", "_id", "owner", "createdBy", "createdOn", "updatedOn", "updatedBy", "customer", "datastoreId", "collectionId",
        "syncRequired", "content",
    ];
}
