using Domo.Manifest.Emulator.Files;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>Stores FileSets: the index in <c>filesets.json</c>, the content of each file in a separate file.</summary>
internal sealed class FileSetStore
{
    private readonly Lock _lock = new();
    private readonly FilesFolder _folder;
    private readonly TimeProvider _time;
    private readonly JsonFile<List<StoredFileSet>> _index;
    private readonly List<StoredFileSet> _sets;

    public FileSetStore(FilesFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
        _index = new JsonFile<List<StoredFileSet>>(folder.Place("filesets.json"));
        _sets = _index.Read() ?? [];
    }

    public IReadOnlyList<StoredFileSet> List()
    {
        lock (_lock)
        {
            return [.. _sets];
        }
    }

    /// <exception cref="ApiException">The FileSet does not exist (404).</exception>
    public StoredFileSet Find(string id)
    {
        lock (_lock)
        {
            return _sets.Find(set => string.Equals(set.Id, id, StringComparison.OrdinalIgnoreCase))
                ?? throw ApiException.NotFound($"There is no FileSet '{id}'.");
        }
    }

    /// <exception cref="ApiException">A FileSet with that name exists (409).</exception>
    public StoredFileSet Add(string name, string? description, long userId)
    {
        lock (_lock)
        {
            ThrowIfTaken(name, null);
            var set = new StoredFileSet(NewId(), name, description, userId, _time.GetUtcNow(), []);
            _sets.Add(set);
            Save();
            return set;
        }
    }

    /// <exception cref="ApiException">The FileSet does not exist (404), or another one has that name (409).</exception>
    public StoredFileSet Update(string id, string? name, string? description)
    {
        lock (_lock)
        {
            var set = Find(id);
            ThrowIfTaken(name, set);
            return Replace(set, set with { Name = name ?? set.Name, Description = description ?? set.Description });
        }
    }

    /// <exception cref="ApiException">The FileSet does not exist (404).</exception>
    public void Delete(string id)
    {
        lock (_lock)
        {
            var set = Find(id);
            _sets.Remove(set);
            Save();
            foreach (var file in set.Files)
            {
                File.Delete(PathOf(set, file));
            }
        }
    }

    /// <exception cref="ApiException">The FileSet does not exist (404), or has a file with that path (409).</exception>
    public StoredFileSetFile AddFile(string id, string path, string contentType, long userId, SavedContent content)
    {
        lock (_lock)
        {
            var set = Find(id);
            if (set.Files.Any(item => string.Equals(item.Path, path, StringComparison.Ordinal)))
            {
                throw new ApiException(StatusCodes.Status409Conflict, $"The FileSet '{set.Name}' already has a file '{path}'.");
            }

            var file = new StoredFileSetFile(
                NewId(), path, contentType, content.Size, content.Sha256, userId, _time.GetUtcNow());
            content.MoveTo(PathOf(set, file));
            Replace(set, set with { Files = [.. set.Files, file] });
            return file;
        }
    }

    public void DeleteFile(string id, StoredFileSetFile file)
    {
        lock (_lock)
        {
            var set = Find(id);
            Replace(set, set with { Files = [.. set.Files.Where(item => item.Id != file.Id)] });
            File.Delete(PathOf(set, file));
        }
    }

    public string PathOf(StoredFileSet set, StoredFileSetFile file) => _folder.Place("filesets", set.Id, file.Id);

    private static string NewId() => Guid.NewGuid().ToString();

    private void ThrowIfTaken(string? name, StoredFileSet? besides)
    {
        if (_sets.Exists(set => set != besides && string.Equals(set.Name, name, StringComparison.Ordinal)))
        {
            throw new ApiException(StatusCodes.Status409Conflict, $"A FileSet '{name}' already exists.");
        }
    }

    private StoredFileSet Replace(StoredFileSet old, StoredFileSet set)
    {
        _sets[_sets.IndexOf(old)] = set;
        Save();
        return set;
    }

    private void Save() => _index.Write(_sets);
}
