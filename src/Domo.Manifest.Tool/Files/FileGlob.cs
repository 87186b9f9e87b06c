using System.IO.Enumeration;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// A path pattern: <c>*</c> and <c>?</c> match within one file or folder name, <c>**</c> matches any number of folders, including none.
/// </summary>
internal sealed class FileGlob
{
    private const string AnyFolders = "**";

    private readonly string[] _segments;

    private FileGlob(string folder, string[] segments)
    {
        Folder = folder;
        _segments = segments;
    }

    /// <summary>The full path of the folder where the search starts: the part before the first wildcard.</summary>
    public string Folder { get; }

    /// <summary>Returns whether a path has a wildcard.</summary>
    public static bool HasWildcard(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Parses a pattern.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="pattern">The pattern, as typed.</param>
    public static FileGlob Parse(ToolHost host, string pattern)
    {
        string normal = ProjectPath.Normalize(pattern);
        int slash = normal.LastIndexOf('/', normal.AsSpan().IndexOfAny('*', '?'));
        var segments = normal[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToList();
        if (segments[^1] == AnyFolders)
        {
            segments.Add("*");
        }

        return new(host.FullPath(slash < 0 ? "." : normal[..(slash + 1)]), [.. segments]);
    }

    /// <summary>Returns the matching files in ordinal order. Reads only folders that may contain one.</summary>
    /// <param name="list">Lists a folder.</param>
    public IReadOnlyList<string> Find(Func<string, FolderListing> list)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        Search(Folder, [0], list, files);
        return [.. files];
    }

    /// <summary>Searches a folder.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="positions">
    /// The segments that names in the folder may match. There are several if <c>**</c> can match different numbers of folders.
    /// </param>
    /// <param name="list">Lists a folder.</param>
    /// <param name="files">Collects the matching files.</param>
    private void Search(string folder, IReadOnlyCollection<int> positions, Func<string, FolderListing> list, SortedSet<string> files)
    {
        // "**" can match no folder.
        var here = new SortedSet<int>();
        foreach (int position in positions)
        {
            int next = position;
            here.Add(next);
            while (next < _segments.Length - 1 && _segments[next] == AnyFolders)
            {
                here.Add(++next);
            }
        }

        var listing = list(folder);
        if (here.Contains(_segments.Length - 1))
        {
            files.UnionWith(listing.Files.Where(file => IsMatch(_segments.Length - 1, file)));
        }

        foreach (string child in listing.Folders)
        {
            var below = here.Where(position => position < _segments.Length - 1 && IsMatch(position, child))
                .Select(position => _segments[position] == AnyFolders ? position : position + 1)
                .ToHashSet();
            if (below.Count > 0)
            {
                Search(child, below, list, files);
            }
        }
    }

    private bool IsMatch(int position, string path)
    {
        string segment = _segments[position];
        return segment == AnyFolders || FileSystemName.MatchesSimpleExpression(segment, Path.GetFileName(path.AsSpan()), ignoreCase: false);
    }
}
