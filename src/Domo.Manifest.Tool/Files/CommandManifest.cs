using System.CommandLine;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Tool.Files;

/// <summary>The manifest of a command, with the location of its types file.</summary>
/// <param name="Model">What it declares, without the types file.</param>
/// <param name="TypesPath">The full path of the types file, which may not exist.</param>
internal sealed record CommandManifest(ManifestModel Model, string TypesPath)
{
    /// <summary>Creates the option that names the manifest; its value is for <see cref="Read"/>.</summary>
    public static Option<string?> CreateOption() => new("--manifest")
    {
        Description = "The manifest or its folder. Default: the manifest that domo publish finds in the current folder.",
        HelpName = "path",
    };

    /// <summary>Reads a manifest.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="path">The manifest or a folder, as typed; null for the current folder.</param>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public static CommandManifest Read(ToolHost host, string? path)
    {
        string fullPath = host.FullPath(path ?? ".");
        if (Directory.Exists(fullPath))
        {
            _ = FolderListing.Read(fullPath, out string? failure);
            fullPath = AppFolder.In(host, fullPath).Manifest
                ?? throw ToolException.Unreadable(path ?? ".", failure ?? "no manifest.json was found in this folder; specify the file");
        }

        if (Path.GetFileName(fullPath) == AppFolder.TypesName)
        {
            throw ToolException.BadUsage($"{host.DisplayPath(fullPath)} is a types file; specify the manifest next to it");
        }

        var source = TextFiles.Read(host, fullPath);
        return new(Parse(source.DisplayPath, source.Text), Path.Combine(Path.GetDirectoryName(source.FullPath)!, AppFolder.TypesName));
    }

    /// <summary>Parses a manifest.</summary>
    /// <exception cref="ToolException">It is not a manifest.</exception>
    public static ManifestModel Parse(string displayPath, string text)
    {
        var document = ManifestDocument.Parse(text);
        return document.IsReadable
            ? document.Model
            : throw ToolException.Unreadable(
                displayPath, "is not a manifest, because it is not a JSON object; run 'domo-manifest validate' for details");
    }

    /// <summary>Applies a types file to a manifest.</summary>
    /// <param name="model">The manifest.</param>
    /// <param name="types">The text of the types file; null if there is none.</param>
    public static ManifestModel WithTypes(ManifestModel model, string? types) =>
        types is null ? model : TypesDocument.Parse(types).Model.ApplyTo(model);

    /// <summary>Reads the types file; returns null if there is none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public SourceFile? ReadTypes(ToolHost host) => File.Exists(TypesPath) ? TextFiles.Read(host, TypesPath) : null;

    /// <summary>Returns what the manifest declares, with its types file.</summary>
    /// <exception cref="ToolException">The types file cannot be read.</exception>
    public ManifestModel ReadTypedModel(ToolHost host) => WithTypes(Model, ReadTypes(host)?.Text);
}
