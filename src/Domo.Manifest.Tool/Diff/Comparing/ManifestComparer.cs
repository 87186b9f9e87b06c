using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares what two manifests declare, regardless of layout, order and spelling.</summary>
internal static class ManifestComparer
{
    /// <summary>Returns the differences, breaking ones first, without the version, which is judged by them.</summary>
    public static IReadOnlyList<ManifestChange> Compare(ManifestModel before, ManifestModel after)
    {
        var changes = new ChangeList();
        CompareApp(before, after, changes);
        DatasetComparer.Compare(before.Datasets, after.Datasets, changes);
        CollectionComparer.Compare(before.Collections, after.Collections, changes);
        WorkflowComparer.Compare(before.Workflows, after.Workflows, changes);
        PackageComparer.Compare(before.Packages, after.Packages, changes);
        CompareAccounts(before, after, changes);
        CompareNames("action", before.Actions, after.Actions, action => action.Alias, changes);
        CompareNames("published channel", before.PublishedChannels, after.PublishedChannels, channel => channel.Name, changes);
        CompareNames("subscribed channel", before.SubscribedChannels, after.SubscribedChannels, channel => channel.Name, changes);
        return changes.Ordered;
    }

    private static void CompareApp(ManifestModel before, ManifestModel after, ChangeList changes)
    {
        const string App = "app";
        changes.Changed(ChangeImpact.Breaking, App, "the ID", before.Id, after.Id);
        changes.Changed(ChangeImpact.Patch, App, "the name", before.Name, after.Name);
        changes.Changed(ChangeImpact.Patch, App, "the description", before.Description, after.Description);
        changes.Changed(ChangeImpact.Patch, App, "the proxyId", before.ProxyId, after.ProxyId);
        changes.Changed(ChangeImpact.Patch, App, "the size", SizeOf(before), SizeOf(after));
        changes.Changed(ChangeImpact.Patch, App, "fullPage", Flag(before.FullPage), Flag(after.FullPage));
    }

    private static void CompareAccounts(ManifestModel before, ManifestModel after, ChangeList changes) => EntryPairs.Compare(
        "account",
        before.Accounts,
        after.Accounts,
        account => account.Alias,
        identity: null,
        changes,
        (old, now, subject) =>
            changes.Changed(ChangeImpact.Breaking, subject, "the dataProviderKey", old.DataProviderKey, now.DataProviderKey));

    private static void CompareNames<T>(string kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, ChangeList changes)
        where T : class => EntryPairs.Compare(kind, before, after, name, identity: null, changes, static (_, _, _) => { });

    private static string? SizeOf(ManifestModel model) => model.Size is { } size ? $"{size.Width}x{size.Height}" : null;

    private static string? Flag(bool? value) => value switch { true => "true", false => "false", null => null };
}
