using System.Threading.Channels;

namespace Domo.Manifest.Tool.Validate.Watching;

/// <summary>Watches folders for file changes. Changes at the same time, such as when a branch is switched, are reported together.</summary>
internal sealed class FileChanges : IDisposable
{
    /// <summary>The quiet time before changes are reported: an editor writes a file in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock;
    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Starts watching.</summary>
    /// <param name="folders">The full paths of the folders, which are watched recursively.</param>
    /// <param name="clock">The clock.</param>
    public FileChanges(IEnumerable<string> folders, TimeProvider clock)
    {
        _clock = clock;
        foreach (string folder in Outermost(folders))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, change) => Tell(change.FullPath);
            watcher.Created += (_, change) => TellNew(change.FullPath);
            watcher.Deleted += (_, change) => Tell(change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Tell(change.OldFullPath);
                TellNew(change.FullPath);
            };

            // The system's buffer overflowed: everything may have changed.
            watcher.Error += (_, _) => Tell("");
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the next change.</summary>
    /// <returns>The changed paths; an empty path means all, and one with a trailing slash a new folder.</returns>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken cancellationToken)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal) { await _paths.Reader.ReadAsync(cancellationToken) };
        do
        {
            while (_paths.Reader.TryRead(out string? path))
            {
                changed.Add(path);
            }

            await Task.Delay(Quiet, _clock, cancellationToken);
        }
        while (_paths.Reader.Count > 0);
        return changed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private void Tell(string path) => _paths.Writer.TryWrite(path);

    /// <summary>Reports a new folder, since its files may exist before the system watches it and are then not reported.</summary>
    private void TellNew(string path) => Tell(Directory.Exists(path) ? path + Path.DirectorySeparatorChar : path);

    private static List<string> Outermost(IEnumerable<string> folders)
    {
        var outermost = new List<string>();
        foreach (string folder in folders.Where(Directory.Exists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!outermost.Exists(outer => folder.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            {
                outermost.Add(folder);
            }
        }

        return outermost;
    }
}
