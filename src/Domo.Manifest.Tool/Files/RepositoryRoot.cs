using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>The base folder of paths on build servers: the root of the repository, or the current folder outside of one.</summary>
internal sealed class RepositoryRoot
{
    private readonly string _directory;

    private RepositoryRoot(string directory) => _directory = directory;

    /// <summary>Finds the root that contains the current folder of a host.</summary>
    public static RepositoryRoot Find(ToolHost host)
    {
        // In a git worktree, .git is a file.
        for (string? folder = host.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return new(folder);
            }
        }

        return new(host.CurrentDirectory);
    }

    /// <summary>Returns a file's path relative to the root, with forward slashes; for a file elsewhere, its full path.</summary>
    public string PathOf(string fullPath)
    {
        string root = Path.EndsInDirectorySeparator(_directory) ? _directory : _directory + Path.DirectorySeparatorChar;
        return ProjectPath.Normalize(fullPath.StartsWith(root, StringComparison.Ordinal) ? fullPath[root.Length..] : fullPath);
    }

    /// <summary>Returns a file's path as a relative URI; for a file elsewhere, a <c>file:</c> URI.</summary>
    public string UriOf(string fullPath)
    {
        string path = PathOf(fullPath);
        string escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }
}
