namespace Domo.Manifest;

/// <summary>Paths of a project's files, as one text however the platform writes them: with forward slashes.</summary>
public static class ProjectPath
{
    /// <summary>A path with forward slashes.</summary>
    /// <param name="path">The path.</param>
    public static string Normalize(string path) => path.Replace('\\', '/');

    /// <summary>The folder of a file, with forward slashes and none at the end.</summary>
    /// <param name="path">The file.</param>
    public static string DirectoryOf(string path)
    {
        string normalized = Normalize(path);
        return normalized.Substring(0, Math.Max(normalized.LastIndexOf('/'), 0));
    }

    /// <summary>A file's path below a folder; of a file elsewhere, the name of its folder and its own.</summary>
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
