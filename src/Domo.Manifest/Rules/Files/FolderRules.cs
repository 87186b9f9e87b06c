namespace Domo.Manifest.Rules.Files;

/// <summary>The folders in which manifests are looked for. Only a search reports them: that of the command-line tool.</summary>
internal static class FolderRules
{
    public static readonly Rule Unreadable = new(
        "DOMO8055",
        RuleSeverity.Error,
        "Folder cannot be read",
        "This folder cannot be read ({0}), so no manifest in it was checked; grant access to it, or name the paths to check")
    {
        Why = "A manifest that nobody could read is a manifest that nobody checked. The command-line tool reports the folder, checks "
            + "the rest, and ends with exit code 3, so that a build does not pass by accident. Where the "
            + "folder holds no app, switch the rule off.",
        Bad = new("⟦drwx------⟧ 2 root root 4096 apps/private") { Path = "ls -ld apps/private" },
        Good = new("drwxr-xr-x 2 root root 4096 apps/private") { Path = "ls -ld apps/private" },
    };

    public static IReadOnlyList<Rule> Rules { get; } = [Unreadable];
}
