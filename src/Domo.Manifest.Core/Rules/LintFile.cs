namespace Domo.Manifest.Rules;

/// <summary>A file of a project. Its text is parsed only once, so reuse the instance while the text does not change.</summary>
public sealed class LintFile
{
    private readonly Lazy<ManifestDocument> _document;

    /// <summary>Creates a file from its content.</summary>
    /// <param name="path">The path in the project, with forward slashes.</param>
    /// <param name="text">The text.</param>
    public LintFile(string path, string text)
    {
        Path = path;
        Text = text;
        _document = new(() => ManifestDocument.Parse(text));
    }

    /// <summary>The path in the project, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text as a manifest. For a types or override file, only <see cref="ManifestDocument.Json"/> is meaningful.</summary>
    public ManifestDocument Document => _document.Value;

    /// <summary>The kind of the file, determined by its name.</summary>
    internal LintFileKind Kind => System.IO.Path.GetFileName(Path) switch
    {
        "domo.types.json" => LintFileKind.Types,
        "manifestOverrides.json" => LintFileKind.Overrides,
        _ => LintFileKind.Manifest,
    };
}
