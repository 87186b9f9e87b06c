namespace Domo.Manifest;

/// <summary>Paths of a project's files, with forward slashes on every platform.</summary>
public static class ProjectPath
{
    /// <summary>Returns the path with forward slashes.</summary>
    /// <param name="path">The path.</param>
    public static string Normalize(string path) => path.Replace('\\', '/');

    /// <summary>
    /// Returns a string that is equal for two spellings of one file: the path without <c>./</c> and <c>../</c>, and in uppercase on
    /// Windows, whose full paths begin with a drive or a server.
    /// </summary>
    /// <param name="path">The file.</param>
    public static string IdentityOf(string path)
    {
        string resolved = Resolve(path);
        bool isOfWindows = resolved.StartsWith("//", StringComparison.Ordinal) || (resolved.Length > 1 && resolved[1] == ':');
        return isOfWindows ? resolved.ToUpperInvariant() : resolved;
    }

    /// <summary>Returns the folder of a file, with forward slashes, without a trailing slash, <c>./</c> and <c>../</c>.</summary>
    /// <param name="path">The file.</param>
    public static string DirectoryOf(string path)
    {
        string resolved = Resolve(path);
        return resolved.Substring(0, Math.Max(resolved.LastIndexOf('/'), 0));
    }

    /// <summary>Returns a file's path relative to a folder; for a file elsewhere, its folder name and file name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">The folder.</param>
    public static string Relative(string path, string directory)
    {
        string resolved = Resolve(path);
        string root = Resolve(directory).TrimEnd('/') + "/";
        if (root.Length > 1 && resolved.StartsWith(root, StringComparison.Ordinal))
        {
            return resolved.Substring(root.Length);
        }

        int file = resolved.LastIndexOf('/');
        int folder = file <= 0 ? -1 : resolved.LastIndexOf('/', file - 1);
        return resolved.Substring(folder + 1).TrimStart('/');
    }

    /// <summary>A path with forward slashes, in which nothing leads back to a folder that it has left.</summary>
    private static string Resolve(string path)
    {
        string normalized = Normalize(path);
        if (normalized.IndexOf("/.", StringComparison.Ordinal) < 0
            && normalized.IndexOf("//", StringComparison.Ordinal) <= 0
            && !normalized.StartsWith("./", StringComparison.Ordinal))
        {
            return normalized;
        }

        string root = normalized.StartsWith("//", StringComparison.Ordinal) ? "//" : normalized.StartsWith("/", StringComparison.Ordinal) ? "/" : "";
        var segments = new List<string>();
        foreach (string segment in normalized.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            bool leadsBack = segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..";
            if (leadsBack)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return root + string.Join("/", segments);
    }
}
