using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Files;

/// <summary>The folder of all files. A temporary folder is deleted with the emulator.</summary>
internal sealed class FilesFolder : IDisposable
{
    private readonly FileLock? _lock;

    private FilesFolder(string path, FileLock? fileLock)
    {
        Path = path;
        _lock = fileLock;
    }

    public string Path { get; }

    private bool IsTemporary => _lock is null;

    /// <exception cref="DomoEmulatorException">The folder cannot be created, or another emulator uses it.</exception>
    public static FilesFolder Open(DomoEmulatorOptions options)
    {
        try
        {
            if (options.FilesDirectory is not { } folder)
            {
                return new FilesFolder(Directory.CreateTempSubdirectory("domo-emulator-").FullName, fileLock: null);
            }

            string path = Directory.CreateDirectory(System.IO.Path.GetFullPath(folder)).FullName;
            return new FilesFolder(path, FileLock.Take(System.IO.Path.Combine(path, "files"), $"The files directory '{path}'"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"The files directory '{options.FilesDirectory}' cannot be created: {e.Message}", e);
        }
    }

    /// <summary>Returns a path in the folder, and creates its parent folders.</summary>
    public string Place(params ReadOnlySpan<string> parts)
    {
        string place = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        return place;
    }

    /// <summary>Returns the path of a new file for incoming content.</summary>
    public string NewFile() => Place("incoming", Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        _lock?.Dispose();
        if (IsTemporary && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
