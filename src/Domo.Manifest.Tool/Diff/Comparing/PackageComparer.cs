using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Diff.Comparing;

/// <summary>Compares Code Engine functions.</summary>
internal static class PackageComparer
{
    public static void Compare(EquatableArray<PackageMapping> before, EquatableArray<PackageMapping> after, ChangeList changes) =>
        EntryPairs.Compare(
            "function",
            before,
            after,
            function => function.Alias,
            Identity,
            changes,
            (old, now, subject) => CompareOne(old, now, subject, changes));

    private static string? Identity(PackageMapping function) =>
        function.PackageId is { Length: > 0 } && function.FunctionName is { Length: > 0 }
            ? function.PackageId + "/" + function.FunctionName : null;

    private static void CompareOne(PackageMapping old, PackageMapping now, string subject, ChangeList changes)
    {
        changes.Changed(ChangeImpact.Patch, subject, "the packageId", old.PackageId, now.PackageId);
        changes.Changed(ChangeImpact.Patch, subject, "the functionName", old.FunctionName, now.FunctionName);
        changes.Changed(ChangeImpact.Patch, subject, "the version", old.Version, now.Version);
        ParameterComparer.CompareInputs(old.Parameters, now.Parameters, subject, changes);
        ParameterComparer.CompareOutput(old.Output, now.Output, subject, changes);
    }
}
