namespace Domo.Manifest.Rules;

/// <summary>A file that shows a rule, and the files beside it where they matter.</summary>
/// <param name="Text">The text of the file that is checked.</param>
public sealed record RuleExample(string Text)
{
    /// <summary>
    /// The file's path in its project. <c>domo.types.json</c> and <c>manifestOverrides.json</c> are checked as what they are, a <c>.cs</c>
    /// file by the compiler.
    /// </summary>
    public string Path { get; init; } = "manifest.json";

    /// <summary>Whether only the compiler can check the file.</summary>
    public bool IsCSharp => System.IO.Path.GetExtension(Path) == ".cs";

    /// <summary>The other files of the project that the rule looks at, by path.</summary>
    public IReadOnlyDictionary<string, string> OtherFiles { get; init; } = new Dictionary<string, string>();
}
