using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>The folder that build servers count paths from: the root of the repository, and the current folder outside of one.</summary>
internal sealed class RepositoryRoot
{
    private readonly string _directory;

    private RepositoryRoot(string directory) => _directory = directory;

    /// <summary>The root that the current folder of a host is in.</summary>
    public static RepositoryRoot Of(ToolHost host)
    {
        // In a work tree of git's own making .git is a file.
        for (string? folder = host.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return new(folder);
            }
        }

        return new(host.CurrentDirectory);
    }

    /// <summary>A file's path from the root on, with forward slashes; of a file elsewhere, its full path.</summary>
    public string PathOf(string fullPath)
    {
        string root = Path.EndsInDirectorySeparator(_directory) ? _directory : _directory + Path.DirectorySeparatorChar;
        return ProjectPath.Normalize(fullPath.StartsWith(root, StringComparison.Ordinal) ? fullPath[root.Length..] : fullPath);
    }

    /// <summary>The same as a relative URI; of a file elsewhere, a <c>file:</c> URI.</summary>
    public string UriOf(string fullPath)
    {
        string path = PathOf(fullPath);
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }
}
