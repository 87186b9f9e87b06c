namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Reserves a file for one emulator: each one writes all that it holds, so two would overwrite each other's changes.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream? _file;

    private FileLock(FileStream? file) => _file = file;

    /// <summary>Locks a file with a <c>.lock</c> file next to it, which is deleted afterwards.</summary>
    /// <param name="path">The file. Links and their targets are equivalent.</param>
    /// <param name="description">What is locked, as the start of a message.</param>
    /// <exception cref="DomoEmulatorException">Another emulator has locked the file.</exception>
    public static FileLock Take(string path, string description)
    {
        string place = RealPath.Resolve(path) + ".lock";
        try
        {
            // When a process is killed, the system releases its lock, and the next emulator takes over the file.
            return new FileLock(new FileStream(
                place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (UnauthorizedAccessException) when (!File.Exists(place))
        {
            // The folder is not writable, for this emulator or any other.
            return new FileLock(file: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException(
                $"{description} is in use by another emulator. Stop it, or use another path. ({e.Message})", e);
        }
    }

    public void Dispose() => _file?.Dispose();
}
