using Domo.Manifest.Declarations;

namespace Domo.Manifest.Completion;

/// <summary>Describes manifest entries briefly.</summary>
internal static class EntryDescription
{
    public static string Describe(FieldMapping field)
    {
        string type = field.Type == ColumnType.Unknown ? "" : field.Type.ToString().ToUpperInvariant() + " ";
        return field.ColumnName is null || field.ColumnName == field.Alias
            ? (type + "field").Trim()
            : $"{type}column '{field.ColumnName}'";
    }

    public static string Describe(CollectionColumn column) =>
        column.Type == ColumnType.Unknown ? "Column" : column.Type.ToString().ToUpperInvariant() + " column";

    public static string Describe(DatasetMapping dataset) => $"Dataset of {dataset.Fields.Count} fields";

    public static string Describe(CollectionMapping collection) => $"Collection of {collection.Columns.Count} columns";
}
