namespace Domo.Manifest;

/// <summary>Paths of a project's files, with forward slashes on every platform.</summary>
public static class ProjectPath
{
    /// <summary>Returns the path with forward slashes.</summary>
    /// <param name="path">The path.</param>
    public static string Normalize(string path) => path.Replace('\\', '/');

    /// <summary>Returns the folder of a file, with forward slashes and without a trailing slash.</summary>
    /// <param name="path">The file.</param>
    public static string DirectoryOf(string path)
    {
        string normalized = Normalize(path);
        return normalized.Substring(0, Math.Max(normalized.LastIndexOf('/'), 0));
    }

    /// <summary>Returns a file's path relative to a folder; for a file elsewhere, its folder name and file name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">The folder.</param>
    public static string Relative(string path, string directory)
    {
        string normalized = Normalize(path);
        string root = Normalize(directory).TrimEnd('/') + "/";
        if (root.Length > 1 && normalized.StartsWith(root, StringComparison.Ordinal))
        {
            return normalized.Substring(root.Length);
        }

        int file = normalized.LastIndexOf('/');
        int folder = file <= 0 ? -1 : normalized.LastIndexOf('/', file - 1);
        return normalized.Substring(folder + 1).TrimStart('/');
    }
}
