using Domo.Manifest.Model;

namespace Domo.Manifest.Completion;

/// <summary>Describes manifest entries briefly.</summary>
internal static class Details
{
    public static string Of(FieldMapping field)
    {
        string type = field.Type == ColumnType.Unknown ? "" : field.Type.ToString().ToUpperInvariant() + " ";
        return field.ColumnName is null || field.ColumnName == field.Alias
            ? (type + "field").Trim()
            : $"{type}column '{field.ColumnName}'";
    }

    public static string Of(CollectionColumn column) =>
        column.Type == ColumnType.Unknown ? "Column" : column.Type.ToString().ToUpperInvariant() + " column";

    public static string Of(DatasetMapping dataset) => $"Dataset of {dataset.Fields.Count} fields";

    public static string Of(CollectionMapping collection) => $"Collection of {collection.Columns.Count} columns";
}
