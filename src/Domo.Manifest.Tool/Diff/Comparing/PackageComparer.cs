using Domo.Manifest.Model;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares Code Engine functions.</summary>
internal static class PackageComparer
{
    public static void Compare(EquatableArray<PackageMapping> before, EquatableArray<PackageMapping> after, ChangeList changes)
    {
        foreach (var (old, now) in EntryPairs.Of(before, after, function => function.Alias, Identity))
        {
            string subject = $"function '{(old ?? now)!.Alias}'";
            if (old is null)
            {
                changes.Addition(subject, "was added");
            }
            else if (now is null)
            {
                changes.Breaking(subject, "was removed");
            }
            else
            {
                CompareOne(old, now, subject, changes);
            }
        }
    }

    private static string? Identity(PackageMapping function) =>
        function.PackageId is { Length: > 0 } && function.FunctionName is { Length: > 0 } ? function.PackageId + "/" + function.FunctionName : null;

    private static void CompareOne(PackageMapping old, PackageMapping now, string subject, ChangeList changes)
    {
        if (old.Alias != now.Alias)
        {
            changes.Breaking(subject, $"was renamed to '{now.Alias}'");
        }

        changes.Changed(ChangeImpact.Patch, subject, "the packageId", old.PackageId, now.PackageId);
        changes.Changed(ChangeImpact.Patch, subject, "the functionName", old.FunctionName, now.FunctionName);
        changes.Changed(ChangeImpact.Patch, subject, "the version", old.Version, now.Version);
        ParameterComparer.CompareInputs(old.Parameters, now.Parameters, subject, changes);
        ParameterComparer.CompareOutput(old.Output, now.Output, subject, changes);
    }
}
