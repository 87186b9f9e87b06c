using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>Finds the files that a command line names: files, folders, globs, or by default the current folder.</summary>
internal sealed class FileSearch
{
    private readonly ToolHost _host;
    private readonly List<string> _files = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<ToolException> _failures = [];
    private readonly Dictionary<string, UnreadableFolder> _unreadable = new(StringComparer.Ordinal);
    private bool _misses;

    private FileSearch(ToolHost host) => _host = host;

    /// <summary>The full paths of the files, without duplicates, in command-line order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>The paths without a file.</summary>
    public IReadOnlyList<ToolException> Failures => _failures;

    /// <summary>The folders that could not be read; files in them are missing.</summary>
    public IReadOnlyCollection<UnreadableFolder> Unreadable => _unreadable.Values;

    /// <summary>Finds files.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="paths">The paths, as typed.</param>
    public static FileSearch Run(ToolHost host, IReadOnlyList<string> paths)
    {
        var search = new FileSearch(host);
        foreach (string path in paths.Count == 0 ? ["."] : paths)
        {
            search.Add(path);
        }

        return search;
    }

    private void Add(string path)
    {
        string fullPath = Path.TrimEndingDirectorySeparator(_host.FullPath(path));
        bool isFolder = Directory.Exists(fullPath);
        if (!isFolder && (!FileGlob.HasWildcard(path) || File.Exists(fullPath)))
        {
            AddFiles([fullPath]);
            return;
        }

        bool isFound;
        _misses = false;
        if (isFolder)
        {
            isFound = AddApps(fullPath);
        }
        else
        {
            isFound = AddFiles([.. FileGlob.Parse(_host, path).Find(List).Where(UnixFile.IsRegular)]);
        }

        // The content of an unreadable folder is unknown, and it is reported itself.
        if (!isFound && !_misses)
        {
            _failures.Add(ToolException.Unreadable(
                path, isFolder ? "no manifest.json was found in this folder or below it; specify the file" : "no file matches"));
        }
    }

    /// <summary>Adds the files of the app in the folder; if it is not an app, those of all apps below it.</summary>
    private bool AddApps(string folder)
    {
        var app = AppFolder.In(_host, folder);
        bool isFound = AddFiles(app.Files());
        if (app.Manifest is { } manifest && AppFolder.DirectoryOf(manifest) == folder)
        {
            return true;
        }

        // A manifest that is listed but does not seem to exist is inaccessible; reading it reports the reason.
        var listing = List(folder);
        isFound |= AddFiles([.. listing.Files.Where(file =>
            app.Manifest is null && Path.GetFileName(file) == AppFolder.ManifestName && UnixFile.IsRegular(file))]);

        // A manifest one folder down is published from here, and may also be one of several apps below. The search finds it
        // again there, but keeps it once.
        foreach (string child in listing.Folders)
        {
            isFound |= AddApps(child);
        }

        return isFound;
    }

    private bool AddFiles(IReadOnlyList<string> files)
    {
        _files.AddRange(files.Where(_known.Add));
        return files.Count > 0;
    }

    private FolderListing List(string folder)
    {
        var listing = FolderListing.Read(folder, out string? failure);
        if (failure is not null)
        {
            _misses = true;
            _unreadable[folder] = new(folder, failure);
        }

        return listing;
    }
}
