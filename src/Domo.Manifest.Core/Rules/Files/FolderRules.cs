namespace Domo.Manifest.Rules.Files;

/// <summary>The rules about folders that are searched for manifests. Only the search of the command-line tool reports them.</summary>
internal static class FolderRules
{
    public static readonly Rule Unreadable = new(
        "DOMO8035",
        RuleSeverity.Error,
        "Folder cannot be read",
        "Folder cannot be read ({0}), so its manifests are not checked. Grant access, or name the paths to check.")
    {
        Why = "`domo-manifest` reports the folder, checks the rest, and ends with exit code 3, so that a build does not pass by accident. Disable "
            + "the rule if the folder holds no app.",
        Bad = new("⟦drwx------⟧ 2 root root 4096 apps/private") { Path = "ls -ld apps/private" },
        Good = new("drwxr-xr-x 2 root root 4096 apps/private") { Path = "ls -ld apps/private" },
    };

    public static IReadOnlyList<Rule> Rules { get; } = [Unreadable];
}
