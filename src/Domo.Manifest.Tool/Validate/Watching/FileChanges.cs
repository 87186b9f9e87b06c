using System.Threading.Channels;

namespace Domo.Manifest.Tool.Validate.Watching;

/// <summary>Tells which files of some folders change. What changes in one go, as when a branch is switched, is told at once.</summary>
internal sealed class FileChanges : IDisposable
{
    /// <summary>How long nothing must happen until a change is told: an editor writes a file in several steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _clock;
    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The folders, in full, with all below them.</param>
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

            // More happened than the system kept: everything may have changed.
            watcher.Error += (_, _) => Tell("");
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the next change.</summary>
    /// <returns>The paths that changed; an empty path stands for all, and one that ends in a slash for a new folder.</returns>
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

    /// <summary>The files of a new folder may be there before the system watches it, and nothing is told of them.</summary>
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
