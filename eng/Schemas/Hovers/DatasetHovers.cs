namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of datasets, accounts and actions.</summary>
internal static class DatasetHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfDataset = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new(
            "The name by which the app asks for the dataset: /data/v1/{alias}. Letters, digits, $ and _; case-sensitive.",
            "sales"),
        ["dataSetId"] = new(
            "The dataset's UUID, as in the address of its page. domo publish does not check it.",
            "5168da8d-1c72-4e31-ba74-f609f73071dd"),
        ["fields"] = new(
            "The columns that the app uses, each under an alias. [] is all columns under their own names; some of Domo's pages "
            + "fail when it is absent."),
        ["dql"] = new("A query instead of the dataset. Domo's web editor writes null."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfField = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new(
            "The name of the column in the app: in rows, in queries and in SQL. Letters, digits, $ and _; case-sensitive.",
            "amount"),
        ["columnName"] = new("The dataset's column or Beast Mode, exactly as it is called there.", "Sales Amount"),
        ["type"] = new("Domo ignores it. Types for generated code go into domo.types.json beside the manifest."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfAccount = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name that requests pass as accountAlias. Letters, digits, $ and _.", "sheets"),
        ["dataProviderKey"] = new("The kind of account. Domo's guide shows this property in a picture only.", "google-sheets"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfAction = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name by which the app starts the action. Letters, digits, $ and _.", "sendReport"),
    };
}
