namespace Domo.Manifest.Rules.Collections;

/// <summary>The properties that AppDB itself keeps at the top of every document.</summary>
internal static class SystemFields
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names =
    [
        "id", "_id", "owner", "createdBy", "createdOn", "updatedOn", "updatedBy", "customer", "datastoreId", "collectionId",
        "syncRequired", "content",
    ];
}
