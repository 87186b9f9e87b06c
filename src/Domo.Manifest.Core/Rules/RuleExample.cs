namespace Domo.Manifest.Rules;

/// <summary>An example file for a rule, with the other files it needs.</summary>
/// <param name="Text">The text of the file that is checked.</param>
public sealed record RuleExample(string Text)
{
    /// <summary>
    /// The file's path in its project, which also determines how it is checked: as <c>domo.types.json</c>,
    /// <c>manifestOverrides.json</c>, a <c>.cs</c> file (by the compiler), or a manifest.
    /// </summary>
    public string Path { get; init; } = "manifest.json";

    /// <summary>Gets whether only the compiler can check the file.</summary>
    public bool IsCSharp => System.IO.Path.GetExtension(Path) == ".cs";

    /// <summary>Gets whether the compiler rejects the file, because the rule explains a compiler error.</summary>
    public bool HasCompilerErrors { get; init; }

    /// <summary>The other files that the rule reads, by path.</summary>
    public IReadOnlyDictionary<string, string> OtherFiles { get; init; } = new Dictionary<string, string>();
}
