using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>
/// The files of a web root, except those with a file or folder name that begins with a dot, and those outside the web root that links lead
/// to.
/// </summary>
internal sealed class WebRootFiles : IFileProvider, IDisposable
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly string _root;
    private readonly PhysicalFileProvider _files;

    public WebRootFiles(string root)
    {
        _root = RealPath.Resolve(root);
        _files = new PhysicalFileProvider(_root);
    }

    public IFileInfo GetFileInfo(string subpath) => !subpath.EndsWith('/') && Resolve(subpath) is { } path
        ? _files.GetFileInfo(path)
        : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => Resolve(subpath) is { } path
        ? _files.GetDirectoryContents(path)
        : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _files.Dispose();

    /// <summary>
    /// Returns the path without links, because the length of a link is not that of its target; null if the file is not served.
    /// </summary>
    private string? Resolve(string subpath)
    {
        if (HasDotName(subpath) || subpath.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            // The target is checked too: it may be in a folder of the web root that is not served.
            string relative = Path.GetRelativePath(_root, RealPath.Resolve(Path.Join(_root, subpath)));
            return relative == "." ? ""
                : Path.IsPathRooted(relative) || HasDotName(relative) ? null
                : relative;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool HasDotName(string path) => path.Split(Separators).Any(name => name.StartsWith('.'));
}
