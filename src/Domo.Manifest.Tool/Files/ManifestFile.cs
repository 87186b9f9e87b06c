using Domo.Manifest.Model;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>A manifest that a command works for, and the types file beside it.</summary>
/// <param name="Source">The manifest's text.</param>
/// <param name="Model">What it declares, without the types file.</param>
/// <param name="TypesPath">Where the types file is or belongs, in full.</param>
internal sealed record ManifestFile(SourceFile Source, ManifestModel Model, string TypesPath)
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="path">The manifest, as typed; null for that of the current folder.</param>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public static ManifestFile Read(ToolHost host, string? path)
    {
        string found = path ?? AppFolder.In(host, host.CurrentDirectory).Manifest
            ?? throw ToolException.Unreadable(".", "no manifest.json was found in this folder; name it with --manifest");
        var source = TextFiles.Read(host, found);
        var document = ManifestDocument.Parse(source.Text);
        return document.IsReadable
            ? new ManifestFile(source, document.Model, Path.Combine(Path.GetDirectoryName(source.FullPath)!, AppFolder.TypesName))
            : throw ToolException.Unreadable(source.DisplayPath, "is no manifest: it is not a JSON object");
    }

    /// <summary>The text of the types file; null when there is none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public SourceFile? ReadTypes(ToolHost host) => File.Exists(TypesPath) ? TextFiles.Read(host, TypesPath) : null;

    /// <summary>What the manifest declares, with the types of the file beside it.</summary>
    /// <exception cref="ToolException">The types file cannot be read.</exception>
    public ManifestModel ReadTypedModel(ToolHost host) =>
        ReadTypes(host) is { } types ? TypesDocument.Parse(types.Text).Model.ApplyTo(Model) : Model;
}
