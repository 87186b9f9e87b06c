using Domo.Manifest.Tool.Terminal;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Domo.Manifest.Tool.Files;

/// <summary>Which files a command line means: files by name, folders, globs, and nothing, which is the current folder.</summary>
internal static class FileSearch
{
    private static readonly EnumerationOptions Listing = new() { IgnoreInaccessible = true };

    /// <summary>The files, in full, each once, in the order of the command line.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="paths">The paths, as typed.</param>
    /// <param name="failures">Where it goes when a folder or a glob has no manifest, so that the others are found all the same.</param>
    /// <exception cref="ToolException">A folder or a glob has no manifest, and there is nowhere else to say it.</exception>
    public static IReadOnlyList<string> Find(ToolHost host, IReadOnlyList<string> paths, ICollection<ToolException>? failures = null)
    {
        var found = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths.Count == 0 ? ["."] : paths)
        {
            try
            {
                found.AddRange(FindOne(host, path).Where(known.Add));
            }
            catch (ToolException failure) when (failures is not null)
            {
                failures.Add(failure);
            }
        }

        return found;
    }

    private static List<string> FindOne(ToolHost host, string path)
    {
        string fullPath = Path.TrimEndingDirectorySeparator(host.FullPath(path));
        if (Directory.Exists(fullPath))
        {
            return InFolder(host, path, fullPath);
        }

        return path.AsSpan().ContainsAny('*', '?') && !File.Exists(fullPath) ? ByGlob(host, path) : [fullPath];
    }

    /// <summary>The files of the app in the folder; in a folder that is none itself, those of all apps below it.</summary>
    private static List<string> InFolder(ToolHost host, string path, string fullPath)
    {
        var found = new List<string>();
        AddApps(host, fullPath, found);
        return found.Count > 0
            ? found
            : throw ToolException.Unreadable(path, "no manifest.json was found in this folder or below it; name the file");
    }

    private static void AddApps(ToolHost host, string folder, List<string> found)
    {
        var app = AppFolder.In(host, folder);
        found.AddRange(app.Files());
        if (app.Manifest is { } manifest && AppFolder.DirectoryOf(manifest) == folder)
        {
            return;
        }

        // A manifest one folder down is the one that is published from here, and one of several apps that may be below. It comes
        // up again there, and is kept once.
        foreach (string child in Directory.EnumerateDirectories(folder, "*", Listing).Order(StringComparer.Ordinal))
        {
            bool isLink = File.GetAttributes(child).HasFlag(FileAttributes.ReparsePoint);
            if (!isLink && !AppFolder.IsSkipped(Path.GetFileName(child)))
            {
                AddApps(host, child, found);
            }
        }
    }

    private static List<string> ByGlob(ToolHost host, string pattern)
    {
        // The part before the first wildcard is a folder; the glob counts from there.
        string normal = ProjectPath.Normalize(pattern);
        int slash = normal.LastIndexOf('/', normal.AsSpan().IndexOfAny('*', '?'));
        string folder = host.FullPath(slash < 0 ? "." : normal[..(slash + 1)]);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(normal[(slash + 1)..]);
        var files = Directory.Exists(folder)
            ? matcher.GetResultsInFullPath(folder).Where(file => !IsInSkippedFolder(file, folder)).Order(StringComparer.Ordinal).ToList()
            : [];
        return files.Count > 0 ? files : throw ToolException.Unreadable(pattern, "no file matches");
    }

    private static bool IsInSkippedFolder(string file, string root) =>
        Path.GetRelativePath(root, Path.GetDirectoryName(file)!)
            .Split(Path.DirectorySeparatorChar)
            .Any(part => part != "." && AppFolder.IsSkipped(part));
}
