using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Schema;

/// <summary>A schema of the folder <c>schemas</c>, which is in the program.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="FileName">Its file's name.</param>
internal sealed record SchemaFile(string Name, string FileName)
{
    /// <summary>The folder that a <c>$schema</c> line names, below that of the app.</summary>
    public const string Folder = ".domo";

    private static readonly SchemaFile Manifest = new("manifest", "manifest.schema.json");
    private static readonly SchemaFile Types = new("types", "domo.types.schema.json");

    /// <summary>All schemas.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } = [Manifest, Types];

    /// <summary>The text of a file with its <c>$schema</c> line; null for a file that has one, or is of no schema.</summary>
    public static string? WithLine(SourceFile source)
    {
        var schema = Path.GetFileName(source.FullPath) switch
        {
            "domo.types.json" => Types,
            "manifestOverrides.json" => null,
            _ => Manifest,
        };
        return schema is not null && SchemaLine.Insert(source.Text, schema.PathFrom(source.FullPath)) is { } edit
            ? TextEdit.ApplyAll(source.Text, [edit])
            : null;
    }

    /// <summary>What the <c>$schema</c> line of a manifest says.</summary>
    /// <param name="fullPath">The manifest.</param>
    public static string LineFor(string fullPath) => Manifest.PathFrom(fullPath);

    /// <summary>The text of the schema.</summary>
    public string Read()
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The path of the schema from a file of an app.</summary>
    private string PathFrom(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        string relative = Path.GetRelativePath(folder, Path.Combine(AppFolder.DirectoryOf(fullPath), Folder, FileName));
        return (relative.StartsWith("..", StringComparison.Ordinal) ? "" : "./") + ProjectPath.Normalize(relative);
    }
}
