namespace Domo.Manifest.Emulator.Files;

/// <summary>The folder on disk that holds all files. A temporary one goes with the emulator.</summary>
internal sealed class FilesFolder : IDisposable
{
    private readonly bool _isTemporary;

    private FilesFolder(string path, bool isTemporary)
    {
        Path = path;
        _isTemporary = isTemporary;
    }

    public string Path { get; }

    /// <exception cref="DomoEmulatorException">The folder cannot be made.</exception>
    public static FilesFolder Open(DomoEmulatorOptions options)
    {
        try
        {
            return options.FilesDirectory is { } folder
                ? new FilesFolder(Directory.CreateDirectory(System.IO.Path.GetFullPath(folder)).FullName, isTemporary: false)
                : new FilesFolder(Directory.CreateTempSubdirectory("domo-emulator-").FullName, isTemporary: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"The folder of the files '{options.FilesDirectory}' cannot be made: {e.Message}", e);
        }
    }

    /// <summary>A place in the folder, whose own folders are there.</summary>
    public string Place(params ReadOnlySpan<string> parts)
    {
        string place = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        return place;
    }

    /// <summary>A file for what is just coming in.</summary>
    public string NewFile() => Place("incoming", Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
