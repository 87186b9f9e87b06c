using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff;

/// <summary>Reads a manifest to compare, from a file or from a git revision (<c>HEAD~1:manifest.json</c>).</summary>
internal static class ManifestSource
{
    /// <summary>Reads a manifest with its types file.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="spec">A path, a folder, or a revision and a path.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ToolException">It cannot be read, or is not a manifest.</exception>
    public static async Task<ManifestModel> ReadAsync(ToolHost host, string spec, CancellationToken cancellationToken)
    {
        int colon = spec.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 1 || File.Exists(host.FullPath(spec)))
        {
            return CommandManifest.Read(host, spec).ReadTypedModel(host);
        }

        var git = new GitRevision(host, spec[..colon]);
        string path = spec[(colon + 1)..];
        var model = CommandManifest.Parse(spec, await git.ReadAsync(path, cancellationToken));
        string beside = ProjectPath.DirectoryOf(path) is { Length: > 0 } folder ? folder + "/" + AppFolder.TypesName : AppFolder.TypesName;
        return CommandManifest.WithTypes(model, await git.TryReadAsync(beside, cancellationToken));
    }
}
