using Domo.Manifest.Model;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff;

/// <summary>A manifest to compare, and where it comes from: a file, or a file of a git revision (<c>HEAD~1:manifest.json</c>).</summary>
internal static class ManifestSource
{
    /// <summary>Reads a manifest, with the types beside it.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="spec">A path, a folder, or a revision and a path.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ToolException">It cannot be read, or is no manifest.</exception>
    public static async Task<ManifestModel> ReadAsync(ToolHost host, string spec, CancellationToken cancellationToken)
    {
        var manifest = await ReadTextAsync(host, spec, cancellationToken);
        var document = ManifestDocument.Parse(manifest.Text);
        if (!document.IsReadable)
        {
            throw ToolException.Unreadable(manifest.DisplayPath, "is no JSON object, so there is nothing to compare; see 'validate'");
        }

        return TypesDocument.Parse(manifest.TypesText).Model.ApplyTo(document.Model);
    }

    private static async Task<(string DisplayPath, string Text, string TypesText)> ReadTextAsync(
        ToolHost host, string spec, CancellationToken cancellationToken)
    {
        int colon = spec.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && !File.Exists(host.FullPath(spec)))
        {
            var git = new GitRevision(host, spec[..colon]);
            string path = spec[(colon + 1)..];
            string text = await git.ReadAsync(path, cancellationToken);
            string beside = ProjectPath.DirectoryOf(path) is { Length: > 0 } folder ? folder + "/" + AppFolder.TypesName : AppFolder.TypesName;
            return (spec, text, await git.TryReadAsync(beside, cancellationToken) ?? "{}");
        }

        string fullPath = host.FullPath(spec);
        if (Directory.Exists(fullPath))
        {
            fullPath = AppFolder.In(host, fullPath).Manifest ?? throw ToolException.Unreadable(spec, "there is no manifest in this folder");
        }

        var file = TextFiles.Read(host, fullPath);
        string types = Path.Combine(Path.GetDirectoryName(fullPath)!, AppFolder.TypesName);
        return (file.DisplayPath, file.Text, File.Exists(types) ? TextFiles.Read(host, types).Text : "{}");
    }
}
