using System.IO.Enumeration;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// A pattern for paths: <c>*</c> and <c>?</c> match within the name of one file or folder, <c>**</c> any number of folders, none too.
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

    /// <summary>The folder that the search begins in, in full: what comes before the first wildcard.</summary>
    public string Folder { get; }

    /// <summary>Whether a path has a wildcard.</summary>
    public static bool HasWildcard(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Understands a pattern.</summary>
    /// <param name="host">What the command runs in.</param>
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

    /// <summary>The files that match, in ordinal order. Only the folders are read that may hold one.</summary>
    /// <param name="list">Lists a folder.</param>
    public IReadOnlyList<string> Find(Func<string, FolderListing> list)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        Search(Folder, [0], list, files);
        return [.. files];
    }

    /// <summary>Searches a folder.</summary>
    /// <param name="folder">The folder, in full.</param>
    /// <param name="positions">
    /// The segments that the names in it may be of. There are several when <c>**</c> has matched more or fewer folders on the way.
    /// </param>
    /// <param name="list">Lists a folder.</param>
    /// <param name="files">Takes what matches.</param>
    private void Search(string folder, IReadOnlyCollection<int> positions, Func<string, FolderListing> list, SortedSet<string> files)
    {
        // "**" may match no folder at all.
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
