using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Diff.Comparing;

namespace Domo.Manifest.Tool.Diff;

/// <summary>The differences between two manifests, and whether the version was raised accordingly.</summary>
internal sealed record ManifestDiff
{
    private ManifestDiff()
    {
    }

    /// <summary>The differences, breaking ones first.</summary>
    public required IReadOnlyList<ManifestChange> Changes { get; init; }

    /// <summary>The old version, as written.</summary>
    public required string? OldVersion { get; init; }

    /// <summary>The new version, as written.</summary>
    public required string? NewVersion { get; init; }

    /// <summary>What is wrong with the new version, as a sentence with a period; or null.</summary>
    public required string? VersionProblem { get; init; }

    /// <summary>The highest impact of the differences; null if there are none.</summary>
    public ChangeImpact? Impact => Changes.Count == 0 ? null : Changes.Max(change => change.Impact);

    /// <summary>Compares two manifests.</summary>
    public static ManifestDiff Compare(ManifestModel before, ManifestModel after)
    {
        var changes = ManifestComparer.Compare(before, after);
        return new()
        {
            Changes = changes,
            OldVersion = before.Version,
            NewVersion = after.Version,
            VersionProblem = ProblemOf(before.Version, after.Version, changes.Count == 0 ? null : changes.Max(change => change.Impact)),
        };
    }

    private static string? ProblemOf(string? before, string? after, ChangeImpact? impact)
    {
        if (AppVersion.Parse(after) is not { } now)
        {
            string problem = after is null ? "is missing" : $"'{after}' is not a semantic version";
            return $"The new version {problem}, so domo publish rejects the manifest.";
        }

        if (AppVersion.Parse(before) is not { } old)
        {
            return null;
        }

        if (now.CompareTo(old) < 0)
        {
            return $"The version was lowered from {before} to {after}.";
        }

        if (impact is not { } worst)
        {
            return null;
        }

        var least = old.RaisedFor(worst);
        string kind = worst switch
        {
            ChangeImpact.Breaking => "breaking changes",
            ChangeImpact.Addition => "additions",
            _ => "changes",
        };
        return now.CompareTo(old) == 0
            ? $"The version is still {after}, so publishing overwrites the published app. With {kind}, it should be at least {least}."
            : now.CompareTo(least) < 0 && !IsPreviewOf(now, least)
                ? $"The version was raised from {before} to {after}. With {kind}, it should be at least {least}."
                : null;
    }

    /// <summary>Returns whether a version is a prerelease of the required one: 2.0.0-beta.1 announces the same changes as 2.0.0.</summary>
    private static bool IsPreviewOf(AppVersion version, AppVersion least) =>
        !version.IsRelease && version with { Prerelease = "" } == least;
}
