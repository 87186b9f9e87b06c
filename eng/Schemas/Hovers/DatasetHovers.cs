namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of datasets, accounts and actions.</summary>
internal static class DatasetHovers
{
    public static readonly IReadOnlyDictionary<string, Hover> OfDataset = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new(
            "The name that requests use: `/data/v1/{alias}`. Letters, digits, `$` and `_`; case-sensitive.",
            "sales"),
        ["dataSetId"] = new(
            "The UUID in the dataset's URL. `domo publish` does not check it.",
            "5168da8d-1c72-4e31-ba74-f609f73071dd"),
        ["fields"] = new(
            "The columns that the app uses, each with an alias. With `[]`, the app gets all columns under their own names. Some pages in "
            + "Domo fail without this property."),
        ["dql"] = new("A query that replaces the dataset. Domo's web editor writes `null`."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfField = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new(
            "The name of the column in rows, queries and SQL. Letters, digits, `$` and `_`; case-sensitive.",
            "amount"),
        ["columnName"] = new("The exact name of the dataset's column or Beast Mode.", "Sales Amount"),
        ["type"] = new("Domo ignores this property. Declare types for generated code in `domo.types.json`, next to the manifest."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfAccount = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name that requests pass as `accountAlias`. Letters, digits, `$` and `_`.", "sheets"),
        ["dataProviderKey"] = new("The kind of account. Domo's guide shows this property only in a picture.", "google-sheets"),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfAction = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["alias"] = new("The name that the app uses to start the action. Letters, digits, `$` and `_`.", "sendReport"),
    };
}
