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

    /// <summary>A file's path below a folder; of a file elsewhere, its name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">The folder.</param>
    public static string Relative(string path, string directory)
    {
        string normalized = Normalize(path);
        string root = Normalize(directory).TrimEnd('/') + "/";
        return root.Length > 1 && normalized.StartsWith(root, StringComparison.Ordinal)
            ? normalized.Substring(root.Length)
            : normalized.Substring(normalized.LastIndexOf('/') + 1);
    }
}
