using System.Globalization;
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

    public static string Describe(DatasetMapping dataset) => "Dataset with " + Counted(dataset.Fields.Count, "field");

    public static string Describe(CollectionMapping collection) => "Collection with " + Counted(collection.Columns.Count, "column");

    private static string Counted(int count, string noun) =>
        string.Format(CultureInfo.InvariantCulture, count == 1 ? "{0} {1}" : "{0} {1}s", count, noun);
}
