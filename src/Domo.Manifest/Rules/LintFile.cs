namespace Domo.Manifest.Rules;

/// <summary>A file of a project: its path below the project, with forward slashes, and its text.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The text.</param>
public sealed record LintFile(string Path, string Text)
{
    /// <summary>What the file is, by its name.</summary>
    internal LintFileKind Kind => System.IO.Path.GetFileName(Path) switch
    {
        "domo.types.json" => LintFileKind.Types,
        "manifestOverrides.json" => LintFileKind.Overrides,
        _ => LintFileKind.Manifest,
    };
}
