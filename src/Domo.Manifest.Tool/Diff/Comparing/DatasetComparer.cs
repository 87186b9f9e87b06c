using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares datasets.</summary>
internal static class DatasetComparer
{
    public static void Compare(EquatableArray<DatasetMapping> before, EquatableArray<DatasetMapping> after, ChangeList changes) =>
        EntryPairs.Compare(
            "dataset",
            before,
            after,
            dataset => dataset.Alias,
            dataset => dataset.DataSetId,
            changes,
            (old, now, subject) => CompareOne(old, now, subject, changes));

    private static void CompareOne(DatasetMapping old, DatasetMapping now, string subject, ChangeList changes)
    {
        changes.Changed(ChangeImpact.Patch, subject, "the dataSetId", old.DataSetId, now.DataSetId);
        if (old.ReturnsAllColumns != now.ReturnsAllColumns)
        {
            if (now.ReturnsAllColumns)
            {
                changes.Addition(subject, "now returns all columns");
            }
            else
            {
                changes.Breaking(subject, "now returns only the listed columns");
            }
        }

        foreach (var (oldField, field) in EntryPairs.Of(old.Fields, now.Fields, field => field.Alias, field => field.ColumnName))
        {
            CompareField(oldField, field, now.ReturnsAllColumns, subject, changes);
        }
    }

    private static void CompareField(FieldMapping? old, FieldMapping? now, bool returnsAllColumns, string subject, ChangeList changes)
    {
        if (old is null)
        {
            changes.Addition(subject, $"field '{now!.Alias}' was added");
        }
        else if (now is null)
        {
            if (!returnsAllColumns)
            {
                changes.Breaking(subject, $"field '{old.Alias}' was removed");
            }
        }
        else
        {
            if (old.Alias != now.Alias)
            {
                changes.Breaking(subject, $"field '{old.Alias}' was renamed to '{now.Alias}'");
            }

            changes.Changed(ChangeImpact.Patch, subject, $"the column of field '{now.Alias}'", old.ColumnName, now.ColumnName);
            changes.Changed(
                ChangeImpact.Breaking, subject, $"the type of field '{now.Alias}'", TypeOf(old), TypeOf(now));
        }
    }

    private static string? TypeOf(FieldMapping field) => field.Type == ColumnType.Unknown ? null : ColumnTypes.NameOf(field.Type);
}
