using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Schema;

/// <summary>A schema from the folder <c>schemas</c>, embedded in the program.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="FileName">The file name.</param>
internal sealed record SchemaFile(string Name, string FileName)
{
    /// <summary>The folder that a <c>$schema</c> line refers to, inside the app's folder.</summary>
    public const string Folder = ".domo";

    private static readonly SchemaFile Manifest = new("manifest", "manifest.schema.json");
    private static readonly SchemaFile Types = new("types", "domo.types.schema.json");

    /// <summary>All schemas.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } = [Manifest, Types];

    /// <summary>Returns the text of a file with its <c>$schema</c> line; null if it already has one, or no schema.</summary>
    public static string? WithLine(SourceFile source)
    {
        var schema = For(source.FullPath);
        return schema is not null && SchemaLine.Insert(source.Text, schema.PathFrom(source.FullPath)) is { } edit
            ? TextEdit.ApplyAll(source.Text, [edit])
            : null;
    }

    /// <summary>Returns the value of the <c>$schema</c> line of a manifest or types file.</summary>
    /// <param name="fullPath">The file.</param>
    public static string LineFor(string fullPath) => (For(fullPath) ?? Manifest).PathFrom(fullPath);

    /// <summary>Reads the text of the schema.</summary>
    public string Read()
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Returns the schema of a file; null if it has none.</summary>
    private static SchemaFile? For(string fullPath) => Path.GetFileName(fullPath) switch
    {
        "domo.types.json" => Types,
        "manifestOverrides.json" => null,
        _ => Manifest,
    };

    /// <summary>Returns the path of the schema relative to a file of an app.</summary>
    private string PathFrom(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        string relative = Path.GetRelativePath(folder, Path.Combine(AppFolder.DirectoryOf(fullPath), Folder, FileName));
        return (relative.StartsWith("..", StringComparison.Ordinal) ? "" : "./") + ProjectPath.Normalize(relative);
    }
}
