namespace Domo.Manifest.Rules;

/// <summary>
/// A file of a project. It is read once, however many rules and other files ask what it says; hence a class, and one for as long as
/// the text is the same.
/// </summary>
public sealed class LintFile
{
    private readonly Lazy<ManifestDocument> _document;

    /// <summary>Takes a file as it is.</summary>
    /// <param name="path">Its path below the project, with forward slashes.</param>
    /// <param name="text">Its text.</param>
    public LintFile(string path, string text)
    {
        Path = path;
        Text = text;
        _document = new(() => ManifestDocument.Parse(text));
    }

    /// <summary>The path below the project, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text as a manifest; of a types or override file only the <see cref="ManifestDocument.Json"/> means something.</summary>
    public ManifestDocument Document => _document.Value;

    /// <summary>What the file is, by its name.</summary>
    internal LintFileKind Kind => System.IO.Path.GetFileName(Path) switch
    {
        "domo.types.json" => LintFileKind.Types,
        "manifestOverrides.json" => LintFileKind.Overrides,
        _ => LintFileKind.Manifest,
    };
}
