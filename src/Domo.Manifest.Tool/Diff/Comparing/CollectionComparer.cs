using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares AppDB collections.</summary>
internal static class CollectionComparer
{
    public static void Compare(EquatableArray<CollectionMapping> before, EquatableArray<CollectionMapping> after, ChangeList changes) =>
        EntryPairs.Compare(
            "collection",
            before,
            after,
            collection => collection.Name,
            collection => collection.Id,
            changes,
            (old, now, subject) => CompareOne(old, now, subject, changes));

    private static void CompareOne(CollectionMapping old, CollectionMapping now, string subject, ChangeList changes)
    {
        if (old.SyncEnabled == true && now.SyncEnabled != true)
        {
            changes.Breaking(subject, "is no longer synced to its dataset");
        }
        else if (old.SyncEnabled != true && now.SyncEnabled == true)
        {
            changes.Addition(subject, "is now synced to a dataset");
        }

        foreach (var (oldColumn, column) in EntryPairs.Of(old.Columns, now.Columns, column => column.Name))
        {
            CompareColumn(oldColumn, column, subject, changes);
        }

        foreach (string permission in old.DefaultPermission.Except(now.DefaultPermission, StringComparer.OrdinalIgnoreCase))
        {
            changes.Breaking(subject, $"the default permission '{permission}' was removed");
        }

        foreach (string permission in now.DefaultPermission.Except(old.DefaultPermission, StringComparer.OrdinalIgnoreCase))
        {
            changes.Addition(subject, $"the default permission '{permission}' was added");
        }

        CompareFilters(old, now, subject, changes);
    }

    private static void CompareColumn(CollectionColumn? old, CollectionColumn? now, string subject, ChangeList changes)
    {
        if (old is null)
        {
            changes.Addition(subject, $"column '{now!.Name}' was added");
        }
        else if (now is null)
        {
            changes.Breaking(subject, $"column '{old.Name}' was removed");
        }
        else
        {
            changes.Changed(ChangeImpact.Breaking, subject, $"the type of column '{now.Name}'", TypeOf(old), TypeOf(now));
        }
    }

    /// <summary>Compares filter rules. They decide who sees which documents, so a new or changed one may hide some from a user.</summary>
    private static void CompareFilters(CollectionMapping old, CollectionMapping now, string subject, ChangeList changes)
    {
        foreach (var (before, after) in EntryPairs.Of(old.Filters, now.Filters, filter => filter.Name ?? ""))
        {
            string rule = $"filter rule '{(before ?? after)!.Name}'";
            if (before is null)
            {
                changes.Breaking(subject, rule + " was added");
            }
            else if (after is null)
            {
                changes.Addition(subject, rule + " was removed");
            }
            else if (!before.Equals(after))
            {
                changes.Breaking(subject, rule + " was changed");
            }
        }
    }

    private static string? TypeOf(CollectionColumn column) =>
        column.Type == ColumnType.Unknown ? column.DeclaredType : ColumnTypes.NameOf(column.Type);
}
